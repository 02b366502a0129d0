package ru.surguch.notification;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import ru.surguch.notification.link.Capability;
import ru.surguch.notification.link.CapabilityMint;
import ru.surguch.notification.link.Link;
import ru.surguch.notification.link.LinkRefusal;
import ru.surguch.notification.link.LinkWhy;
import ru.surguch.notification.link.Token;

/** Turns a link into a capability. Opening uses nothing up: mail scanners open links before people do. */
@ApplicationScoped
public class OpenLink {

    private final CapabilityMint mint;
    private final Clock clock;

    OpenLink(CapabilityMint mint, Clock clock) {
        this.mint = mint;
        this.clock = clock;
    }

    /** {@link LinkRefusal} when the link is unknown, closed or expired. */
    @Transactional
    public Capability open(Token token) {
        var link = Link.behind(token).orElseThrow(() -> new LinkRefusal(LinkWhy.LINK_UNKNOWN));
        var requestId = link.open(clock.instant());
        Log.infof("link of request %s opened", requestId);
        return mint.mint(requestId);
    }
}
