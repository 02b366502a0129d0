package ru.surguch.approval;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
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
import ru.surguch.contracts.Subject;
import ru.surguch.gost.CadesBes;
import ru.surguch.gost.CertificationRequest;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.gost.SubjectAttribute;
import ru.surguch.seal.ContactSealer;

/** Requests as the subscriber's desk would tell of them, with a real PKCS#10. */
public final class Submissions {

    public static final CertificationRequest PKCS10 =
            CertificationRequest.sign(SoftwareKey.generate(ParameterSet.TC26_256_A), new X500Name("CN=ignored"));
    public static final Instant MONDAY_NOON = Instant.parse("2026-11-23T09:00:00Z");
    public static final String EMAIL = "i.ivanov@romashka.example";
    public static final String PHONE = "+7 495 000-00-01";

    public static final Subject IVANOV = new Subject(
            "Иванов",
            "Иван Иванович",
            "Главный бухгалтер",
            "ООО «Ромашка»",
            "Москва",
            "77 г. Москва",
            "7707083893",
            "1027700132195");

    private static final SoftwareKey CURRENT_KEY = SoftwareKey.generate(ParameterSet.TC26_256_A);
    private static final GostCertificate CURRENT = naming(Map.of());
    private static final Sealed UNREADABLE = new Sealed("a.b.c.d.e");

    private Submissions() {}

    public static RequestSubmitted of(RequestId request) {
        return of(request, MONDAY_NOON);
    }

    public static RequestSubmitted of(RequestId request, Instant submittedAt) {
        return of(request, submittedAt, UNREADABLE, current(), sign(PKCS10.der()));
    }

    /** With these octets for a PKCS#10, properly signed by the subscriber. */
    public static RequestSubmitted of(RequestId request, byte[] pkcs10) {
        return of(request, MONDAY_NOON, UNREADABLE, pkcs10, current(), sign(pkcs10));
    }

    /** Signed with this certificate's key, whoever's it is. */
    public static RequestSubmitted of(RequestId request, GostCertificate signer, byte[] signature) {
        return of(request, MONDAY_NOON, UNREADABLE, signer, signature);
    }

    /** With a contact that the desk with this key can open. */
    public static RequestSubmitted of(RequestId request, ContactSealer sealer) {
        var contact = new Contact(request, EMAIL, PHONE);
        return of(request, MONDAY_NOON, sealer.seal(contact), current(), sign(PKCS10.der()));
    }

    private static RequestSubmitted of(
            RequestId request, Instant submittedAt, Sealed contact, GostCertificate signer, byte[] signature) {
        return of(request, submittedAt, contact, PKCS10.der(), signer, signature);
    }

    private static RequestSubmitted of(
            RequestId request,
            Instant submittedAt,
            Sealed contact,
            byte[] pkcs10,
            GostCertificate signer,
            byte[] signature) {
        return new RequestSubmitted(
                request,
                submittedAt,
                new ProcedureRef("remote-renewal", 1),
                new Promise(3),
                new ProfileRef("sign-payments", 1),
                new Carrier(Carrier.Kind.TOKEN, "3220-0000451"),
                pkcs10,
                IVANOV,
                signature,
                signer.der(),
                true,
                contact,
                new Sealed("for.the.letter.only.x"));
    }

    /** The subject's current certificate, of the former CA. */
    public static GostCertificate current() {
        return CURRENT;
    }

    /** A certificate of the current key that names somebody else in these attributes. */
    public static GostCertificate naming(Map<SubjectAttribute, String> others) {
        return Authorities.former().issue(CURRENT_KEY.publicKey(), named(others));
    }

    private static Map<SubjectAttribute, String> named(Map<SubjectAttribute, String> others) {
        var name = new EnumMap<SubjectAttribute, String>(SubjectAttribute.class);
        name.put(SubjectAttribute.COMMON_NAME, IVANOV.fullName());
        name.put(SubjectAttribute.SURNAME, IVANOV.surname());
        name.put(SubjectAttribute.GIVEN_NAME, IVANOV.givenName());
        name.put(SubjectAttribute.ORGANIZATION, IVANOV.organization());
        name.put(SubjectAttribute.INNLE, IVANOV.inn());
        name.put(SubjectAttribute.OGRN, IVANOV.ogrn());
        name.putAll(others);
        return name;
    }

    /** The current key's CMS, in DER. */
    public static byte[] sign(byte[] content) {
        return sign(content, current());
    }

    public static byte[] sign(byte[] content, GostCertificate certificate) {
        return sign(content, CURRENT_KEY, certificate);
    }

    public static byte[] sign(byte[] content, SoftwareKey key, GostCertificate certificate) {
        return new CadesBes(key, certificate).sign(content, MONDAY_NOON);
    }

    /** The fact as its producer puts it on the topic, under a fresh event id. */
    public static String event(Fact fact) {
        return EventJson.write(CloudEvent.of(fact, Golden.producer(fact), Instant.now(), Golden.TRACEPARENT));
    }
}
