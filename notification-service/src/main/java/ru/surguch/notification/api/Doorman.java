package ru.surguch.notification.api;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ru.surguch.notification.link.LinkConfig;
import ru.surguch.notification.link.LinkRefusal;
import ru.surguch.notification.link.LinkWhy;

/**
 * Lets each address try only so many unknown links a minute. A good link always opens: many may share an address, and one
 * of them may be guessing.
 */
@ApplicationScoped
class Doorman {

    private final Map<String, Integer> misses = new ConcurrentHashMap<>();
    private final int most;

    Doorman(LinkConfig links) {
        this.most = links.missesPerMinute();
    }

    /** What to tell a visitor whom the link has refused. */
    LinkRefusal answer(String address, LinkRefusal refusal) {
        var miss = refusal.why() == LinkWhy.LINK_UNKNOWN;
        return miss && misses.merge(address, 1, Integer::sum) > most
                ? new LinkRefusal(LinkWhy.TOO_MANY_VISITS)
                : refusal;
    }

    @Scheduled(every = "1m")
    void forget() {
        misses.clear();
    }
}
