package ru.surguch.notification.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainAddressesTest {

    @Test
    void productionLeadsFromTheLetterToTheCertificateOverTls() {
        assertTrue(rule("https://a.example", "https://b.example", "https://c.example")
                .brokenBy()
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example, https://b.example, https://c.example, http://a.example",
        "https://a.example, http://b.example, https://c.example, http://b.example",
        "https://a.example, https://b.example, http://c.example, http://c.example",
    })
    void anAddressWithoutTlsIsNamed(String link, String page, String requests, String named) {
        var broken = rule(link, page, requests).brokenBy().orElseThrow();
        assertEquals(named + " is shown to subscribers and is not https", broken);
    }

    private static PlainAddresses rule(String link, String page, String requests) {
        return new PlainAddresses(links(link), URI.create(page), URI.create(requests));
    }

    private static LinkConfig links(String url) {
        return new LinkConfig() {
            @Override
            public URI url() {
                return URI.create(url);
            }

            @Override
            public Duration valid() {
                return Duration.ofDays(14);
            }

            @Override
            public int missesPerMinute() {
                return 1;
            }
        };
    }
}
