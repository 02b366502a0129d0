package ru.surguch.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import ru.surguch.contracts.Approval;
import ru.surguch.contracts.Carrier;
import ru.surguch.contracts.CertificateIssued;
import ru.surguch.contracts.EventJson;
import ru.surguch.contracts.ProcedureRef;
import ru.surguch.contracts.ProfileRef;
import ru.surguch.contracts.Rejection;
import ru.surguch.contracts.RejectionReason;
import ru.surguch.contracts.RequestApproved;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.RequestRejected;
import ru.surguch.contracts.Sealed;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.contracts.Subject;

class DecisionTest {

    private static final RequestId REQUEST = RequestId.fresh();
    private static final PublicJsonWebKey KEY = KeyFile.generate("development-decisions");
    private final DecisionSigner ours = new DecisionSigner(KEY);
    private final DecisionVerifier verifier = new DecisionVerifier(KEY);

    @Test
    void aSignedApprovalIsReadBackWhole() throws SealBroken {
        var approval = approval();
        var read = verifier.verify(new RequestApproved(REQUEST, ours.sign(approval)));
        assertArrayEquals(approval.pkcs10(), read.pkcs10());
        assertEquals(EventJson.write(approval), EventJson.write(read));
    }

    @Test
    void anApprovalOfAnotherKeyIsRefused() {
        var forged = new DecisionSigner(KeyFile.generate("development-decisions")).sign(approval());
        assertThrows(SealBroken.class, () -> verifier.verify(new RequestApproved(REQUEST, forged)));
    }

    @Test
    void anEditedApprovalIsRefused() {
        var parts = ours.sign(approval()).split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var edited = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(payload.replace("ivanova", "petrova").getBytes(StandardCharsets.UTF_8));
        var forged = parts[0] + "." + edited + "." + parts[2];
        assertThrows(SealBroken.class, () -> verifier.verify(new RequestApproved(REQUEST, forged)));
    }

    @Test
    void aCertificateCarriesTheApprovalOfItsOwnRequestOnly() throws SealBroken {
        var jws = ours.sign(approval());
        assertEquals(
                approval().contactForDelivery(),
                verifier.verify(issued(REQUEST, jws)).contactForDelivery());
        assertThrows(SealBroken.class, () -> verifier.verify(issued(RequestId.fresh(), jws)));
    }

    private static CertificateIssued issued(RequestId request, String approval) {
        var now = Instant.parse("2026-11-23T09:00:00Z");
        return new CertificateIssued(request, SerialNumber.of("0B"), new byte[0], List.of(), now, now, now, approval);
    }

    @Test
    void anApprovalOfAnotherRequestIsRefused() {
        var jws = ours.sign(approval());
        assertThrows(SealBroken.class, () -> verifier.verify(new RequestApproved(RequestId.fresh(), jws)));
    }

    @Test
    void aRejectionIsNoApproval() {
        var jws = ours.sign(rejection());
        assertThrows(SealBroken.class, () -> verifier.verify(new RequestApproved(REQUEST, jws)));
    }

    @Test
    void aSignedRejectionIsReadBackWhole() throws SealBroken {
        assertEquals(
                rejection().text(),
                verifier.verify(new RequestRejected(REQUEST, ours.sign(rejection())))
                        .text());
    }

    @Test
    void noneAndHmacAreNoSignatures() throws Exception {
        for (var algorithm : new String[] {AlgorithmIdentifiers.NONE, AlgorithmIdentifiers.HMAC_SHA256}) {
            var jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            jws.setAlgorithmHeaderValue(algorithm);
            jws.setHeader("typ", DecisionSigner.APPROVAL);
            jws.setPayload(EventJson.write(approval()));
            jws.setKey(algorithm.equals(AlgorithmIdentifiers.NONE) ? null : new HmacKey(new byte[32]));
            var forged = jws.getCompactSerialization();
            assertThrows(SealBroken.class, () -> verifier.verify(new RequestApproved(REQUEST, forged)));
        }
    }

    private static Approval approval() {
        return new Approval(
                UUID.fromString("b6fb7e39-1df0-4a6b-9a8e-4a52a83f3a11"),
                REQUEST,
                Instant.parse("2026-11-23T09:00:00Z"),
                "ivanova",
                new ProcedureRef("remote-renewal", 1),
                new ProfileRef("sign-payments", 1),
                new byte[] {0x30, 0x00},
                new Subject(
                        "Иванов",
                        "Иван Иванович",
                        "Бухгалтер",
                        "ООО «Ромашка»",
                        "Москва",
                        "77 г. Москва",
                        "7707083893",
                        "1027700132195"),
                new Carrier(Carrier.Kind.TOKEN, "3220-0000451"),
                SerialNumber.of("0A"),
                new Sealed("a.b.c.d.e"));
    }

    private static Rejection rejection() {
        return new Rejection(
                UUID.fromString("b6fb7e39-1df0-4a6b-9a8e-4a52a83f3a12"),
                REQUEST,
                Instant.parse("2026-11-23T09:00:00Z"),
                "ivanova",
                RejectionReason.OTHER,
                "Не удалось дозвониться");
    }
}
