package ru.surguch.notification.api;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ru.surguch.notification.link.LinkConfig;
import ru.surguch.notification.link.LinkRefusal;
import ru.surguch.notification.link.LinkWhy;

/** Lets each address try links only so often a minute. */
@ApplicationScoped
class Doorman {

    private final Map<String, Integer> visits = new ConcurrentHashMap<>();
    private final int most;

    Doorman(LinkConfig links) {
        this.most = links.visitsPerMinute();
    }

    void admit(String address) {
        if (visits.merge(address, 1, Integer::sum) > most) {
            throw new LinkRefusal(LinkWhy.TOO_MANY_VISITS);
        }
    }

    @Scheduled(every = "1m")
    void forget() {
        visits.clear();
    }
}
