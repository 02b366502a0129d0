package ru.surguch.notification.api;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.surguch.notification.link.Capability;

/** What a link yields, for programs. */
@Schema(description = "Краткосрочное право завершить один запрос")
public record LinkContent(
        @Schema(examples = "6f1c2d9e-4a54-4c0e-9b57-2f0a2b1d7c11")
        String requestId,

        @Schema(description = "JWT для request-service, заголовок Authorization: Bearer")
        String capability,

        @Schema(examples = "2026-11-23T12:15:00+03:00") OffsetDateTime expiresAt,

        @Schema(description = "Адрес запросов request-service", examples = "https://bank.example/v1/requests")
        URI requestsUrl) {

    static LinkContent of(Capability capability, URI requestsUrl, ZoneId zone) {
        return new LinkContent(
                capability.requestId().toString(),
                capability.jwt(),
                capability.expiresAt().atZone(zone).toOffsetDateTime(),
                requestsUrl);
    }
}
