package ru.surguch.approval;

import java.time.Instant;
import org.bouncycastle.asn1.x500.X500Name;
import ru.surguch.contracts.Carrier;
import ru.surguch.contracts.CloudEvent;
import ru.surguch.contracts.Contact;
import ru.surguch.contracts.EventJson;
import ru.surguch.contracts.Fact;
import ru.surguch.contracts.Golden;
import ru.surguch.contracts.ProcedureRef;
import ru.surguch.contracts.ProfileRef;
import ru.surguch.contracts.Promise;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.RequestSubmitted;
import ru.surguch.contracts.Sealed;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.contracts.Subject;
import ru.surguch.gost.CertificationRequest;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.seal.ContactSealer;

/** Requests as the subscriber's desk would tell of them, with a real PKCS#10. */
public final class Submissions {

    public static final CertificationRequest PKCS10 =
            CertificationRequest.sign(SoftwareKey.generate(ParameterSet.TC26_256_A), new X500Name("CN=ignored"));
    public static final Instant MONDAY_NOON = Instant.parse("2026-11-23T09:00:00Z");
    public static final String EMAIL = "i.ivanov@romashka.example";
    public static final String PHONE = "+7 495 000-00-01";

    private static final Sealed UNREADABLE = new Sealed("a.b.c.d.e");

    private Submissions() {}

    public static RequestSubmitted of(RequestId request) {
        return of(request, MONDAY_NOON, UNREADABLE, PKCS10.der());
    }

    /** With a contact that the desk with this key can open. */
    public static RequestSubmitted of(RequestId request, ContactSealer sealer) {
        var contact = new Contact(request, EMAIL, PHONE);
        return of(request, MONDAY_NOON, sealer.seal(contact), PKCS10.der());
    }

    public static RequestSubmitted of(RequestId request, Instant submittedAt, Sealed contact, byte[] pkcs10) {
        return new RequestSubmitted(
                request,
                submittedAt,
                new ProcedureRef("remote-renewal", 1),
                new Promise(3),
                new ProfileRef("sign-payments", 1),
                new Carrier(Carrier.Kind.TOKEN, "3220-0000451"),
                pkcs10,
                new Subject(
                        "Иванов",
                        "Иван Иванович",
                        "Главный бухгалтер",
                        "ООО «Ромашка»",
                        "Москва",
                        "77 г. Москва",
                        "7707083893",
                        "1027700132195"),
                SerialNumber.of("4BC03D5F7A1E88A2D0194C6E3B7F21509AE4D17C"),
                true,
                contact,
                new Sealed("for.the.letter.only.x"));
    }

    /** The fact as its producer puts it on the topic, under a fresh event id. */
    public static String event(Fact fact) {
        return EventJson.write(CloudEvent.of(fact, Golden.producer(fact), Instant.now(), Golden.TRACEPARENT));
    }
}
