package ru.surguch.issuance;

import java.time.Instant;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import ru.surguch.contracts.Approval;
import ru.surguch.contracts.Carrier;
import ru.surguch.contracts.ProcedureRef;
import ru.surguch.contracts.ProfileRef;
import ru.surguch.contracts.RequestApproved;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.Sealed;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.contracts.Subject;
import ru.surguch.gost.CertificationRequest;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.seal.DecisionSigner;
import ru.surguch.testkit.Keys;

/** What approval-service says, in the test's hands: each approval can be changed before it is signed. */
public record Approvals(
        UUID decisionId,
        RequestId requestId,
        ProfileRef profile,
        byte[] pkcs10,
        Subject subject,
        SerialNumber supersedes) {

    public static final Subject SUBJECT = new Subject(
            "Иванов",
            "Иван Иванович",
            "Главный бухгалтер",
            "ООО «Ромашка»",
            "Москва",
            "77 г. Москва",
            "7707083893",
            "1027700132195");
    public static final Sealed CONTACT = new Sealed("sealed.for.the.letter.writer");

    /** Of a fresh request for a fresh key. */
    public static Approvals fresh() {
        return of(pkcs10(SoftwareKey.generate(ParameterSet.CRYPTOPRO_A)));
    }

    public static Approvals of(byte[] pkcs10) {
        return new Approvals(
                UUID.randomUUID(),
                RequestId.fresh(),
                new ProfileRef("sign-payments", 1),
                pkcs10,
                SUBJECT,
                SerialNumber.of("0A"));
    }

    public static byte[] pkcs10(SoftwareKey key) {
        return CertificationRequest.sign(key, new X500Name("CN=Somebody Else")).der();
    }

    public Approvals requestId(RequestId other) {
        return new Approvals(decisionId, other, profile, pkcs10, subject, supersedes);
    }

    public Approvals decisionId(UUID other) {
        return new Approvals(other, requestId, profile, pkcs10, subject, supersedes);
    }

    public Approvals pkcs10(byte[] other) {
        return new Approvals(decisionId, requestId, profile, other, subject, supersedes);
    }

    public Approvals profile(String code, int version) {
        return new Approvals(decisionId, requestId, new ProfileRef(code, version), pkcs10, subject, supersedes);
    }

    public Approvals subject(Subject other) {
        return new Approvals(decisionId, requestId, profile, pkcs10, other, supersedes);
    }

    public Approvals supersedes(SerialNumber other) {
        return new Approvals(decisionId, requestId, profile, pkcs10, subject, other);
    }

    public Approval approval() {
        return new Approval(
                decisionId,
                requestId,
                Instant.parse("2026-11-23T09:00:00Z"),
                "ivanova",
                new ProcedureRef("remote-renewal", 1),
                profile,
                pkcs10,
                subject,
                new Carrier(Carrier.Kind.TOKEN, "3220-0000451"),
                supersedes,
                CONTACT);
    }

    public String jws() {
        return new DecisionSigner(Keys.named("decision")).sign(approval());
    }

    /** As approval-service signs and says it. */
    public RequestApproved signed() {
        return new RequestApproved(requestId, jws());
    }
}
