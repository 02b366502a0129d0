package ru.surguch.issuance.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.surguch.gost.SubjectAttribute;
import ru.surguch.issuance.certificate.Certificate;

/** A certificate of the register as officers see it. */
record CertificateView(
        @Schema(examples = "4BC03D5F7A1E88A2D0194C6E3B7F21509AE4D17C")
        String serial,

        @Schema(examples = "6f1c2d9e-4a54-4c0e-9b57-2f0a2b1d7c11")
        String requestId,

        Status status,

        @Schema(examples = "Иванов Иван Иванович") String owner,

        @Schema(examples = "ООО «Ромашка»") String organization,

        OffsetDateTime notBefore,
        OffsetDateTime notAfter,
        OffsetDateTime issuedAt,

        @Schema(description = "Когда сертификат начал действовать; null, пока он не сохранен")
        OffsetDateTime activatedAt,

        @Schema(description = "Когда сертификат прекращен досрочно; null, если не прекращен")
        OffsetDateTime endedAt,

        @Schema(description = "Причина досрочного прекращения по RFC 5280 §5.3.1", examples = "superseded")
        String endReason,

        @Schema(description = "Сертификат в PEM") String certificate) {

    private static final ZoneId BANK = ZoneId.of("Europe/Moscow");

    /** Code for programs, label for people. */
    record Status(
            @Schema(examples = "ACTIVE") String code,
            @Schema(examples = "Действует") String label) {}

    static CertificateView of(Certificate certificate) {
        var x509 = certificate.x509();
        return new CertificateView(
                certificate.serial().toString(),
                certificate.requestId().toString(),
                new Status(certificate.status().name(), certificate.status().label()),
                SubjectAttribute.COMMON_NAME.in(x509.subject()).orElse(null),
                SubjectAttribute.ORGANIZATION.in(x509.subject()).orElse(null),
                local(x509.notBefore()),
                local(x509.notAfter()),
                local(certificate.issuedAt()),
                local(certificate.activatedAt()),
                local(certificate.endedAt()),
                certificate.endReason(),
                x509.pem());
    }

    private static OffsetDateTime local(Instant moment) {
        return moment == null ? null : moment.atZone(BANK).toOffsetDateTime();
    }
}
