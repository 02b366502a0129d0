package ru.surguch.issuance.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static ru.surguch.issuance.certificate.CertificateStatus.ACTIVE;
import static ru.surguch.issuance.certificate.CertificateStatus.ON_HOLD;
import static ru.surguch.issuance.certificate.CertificateStatus.REVOKED;
import static ru.surguch.issuance.certificate.CertificateStatus.SUPERSEDED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.surguch.contracts.RequestId;
import ru.surguch.gost.GostCertificate;

class CertificateTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static final Map<CertificateStatus, Consumer<Certificate>> WAYS = Map.of(
            ON_HOLD, _ -> {},
            ACTIVE, certificate -> certificate.activate(NOW),
            SUPERSEDED,
                    certificate -> {
                        certificate.activate(NOW);
                        certificate.supersede(NOW);
                    },
            REVOKED, certificate -> certificate.revoke("keyCompromise", NOW));

    private static Certificate in(CertificateStatus status) {
        var certificate = Certificate.onHold(RequestId.fresh(), vector(), null, NOW);
        WAYS.get(status).accept(certificate);
        assertEquals(status, certificate.status());
        return certificate;
    }

    private static GostCertificate vector() {
        try {
            var root = Path.of(System.getProperty("surguch.root"));
            var vectors = root.resolve("libs/gost/src/test/resources/vectors/openssl-gost-engine");
            return GostCertificate.of(Files.readAllBytes(vectors.resolve("cert_TCA.pem")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "ON_HOLD", mode = EnumSource.Mode.EXCLUDE)
    void onlyOneOnHoldIsActivated(CertificateStatus status) {
        assertThrows(IllegalStateException.class, () -> in(status).activate(NOW));
    }

    @ParameterizedTest
    @EnumSource(names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void onlyAnActiveOneIsSuperseded(CertificateStatus status) {
        assertThrows(IllegalStateException.class, () -> in(status).supersede(NOW));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERSEDED", "REVOKED"})
    void whatHasEndedIsNotRevoked(CertificateStatus status) {
        assertThrows(IllegalStateException.class, () -> in(status).revoke("keyCompromise", NOW));
    }

    @Test
    void anEndHasItsTimeAndReason() {
        assertNull(in(ACTIVE).endedAt());
        assertEquals(NOW, in(SUPERSEDED).endedAt());
        assertEquals("superseded", in(SUPERSEDED).endReason());
        assertEquals("keyCompromise", in(REVOKED).endReason());
    }
}
