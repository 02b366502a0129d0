package ru.surguch.notification.link;

import static ru.surguch.notification.link.LinkWhy.LINK_CLOSED;
import static ru.surguch.notification.link.LinkWhy.LINK_EXPIRED;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ru.surguch.contracts.RequestId;

/**
 * The way to one request for whoever has the token. Each attempt at sending makes a link of its own, and all that may have
 * arrived work: after a crash nobody knows which one did. One that the mail server has refused is removed.
 *
 * <pre>
 *  made            saved or revoked
 * ─────▶ open ───────────────────────▶ closed
 *          └──── time has passed ────▶ expired
 * </pre>
 */
@Entity
public class Link extends PanacheEntityBase {

    @Id
    private byte[] tokenHash;

    private UUID requestId;
    private Instant expiresAt;
    private Instant closedAt;

    protected Link() {}

    private Link(Token token, RequestId requestId, Instant expiresAt) {
        this.tokenHash = token.hash();
        this.requestId = requestId.value();
        this.expiresAt = expiresAt;
    }

    public static Link to(RequestId requestId, Token token, Instant expiresAt) {
        return new Link(token, requestId, expiresAt);
    }

    public static Optional<Link> behind(Token token) {
        return findByIdOptional(token.hash());
    }

    public static void remove(Token token) {
        deleteById(token.hash());
    }

    /** Closes all links of the request that are not closed yet; returns how many. */
    public static int close(RequestId requestId, Instant now) {
        return update("closedAt = ?1 where requestId = ?2 and closedAt is null", now, requestId.value());
    }

    /** The request it leads to; refuses when it is closed or expired. */
    public RequestId open(Instant now) {
        if (closedAt != null) {
            throw new LinkRefusal(LINK_CLOSED);
        }
        if (!now.isBefore(expiresAt)) {
            throw new LinkRefusal(LINK_EXPIRED);
        }
        return new RequestId(requestId);
    }
}
