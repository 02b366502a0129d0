package ru.surguch.notification.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import ru.surguch.contracts.RequestId;

class LinkTest {

    private static final Instant END = Instant.parse("2026-12-07T09:00:00Z");

    private final RequestId request = RequestId.fresh();
    private final Link link = Link.to(request, Token.random(), END);

    @Test
    void itLeadsToItsRequestUntilTheLastMoment() {
        assertEquals(request, link.open(END.minusNanos(1)));
    }

    @Test
    void itIsExpiredFromTheMomentItNames() {
        var refusal = assertThrows(LinkRefusal.class, () -> link.open(END));
        assertEquals(LinkWhy.LINK_EXPIRED, refusal.why());
    }
}
