package ru.surguch.request.request;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.surguch.contracts.Carrier;
import ru.surguch.contracts.RequestId;
import ru.surguch.request.subscriber.Login;

/** All requests of this desk. */
@ApplicationScoped
public class Requests implements PanacheRepositoryBase<CertificateRequest, UUID> {

    private static final List<State> OPEN =
            Arrays.stream(State.values()).filter(State::isOpen).toList();
    private static final String NEWEST_FIRST = " order by submittedAt desc, id desc";

    public CertificateRequest numbered(RequestId id) {
        return findByIdOptional(id.value()).orElseThrow(Requests::unknown);
    }

    /** The row, locked until the transaction ends, so that events and subscribers move it one after another. */
    public CertificateRequest locked(RequestId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).orElseThrow(Requests::unknown);
    }

    private static RequestRefusal unknown() {
        return new RequestRefusal(RequestWhy.REQUEST_UNKNOWN);
    }

    /** The request that the subscriber has sent under this idempotency key before. */
    public Optional<CertificateRequest> under(Login login, String idempotencyKey) {
        return find("login = ?1 and idempotencyKey = ?2", login.value(), idempotencyKey)
                .firstResultOptional();
    }

    /** Refuses a second open request for a key slot; an index of the database keeps the rule in any case. */
    public void refuseSecondOpen(Login login, Carrier.Kind slot) {
        if (count("login = ?1 and slot.kind = ?2 and state in ?3", login.value(), slot, OPEN) > 0) {
            throw new RequestRefusal(RequestWhy.OPEN_REQUEST_EXISTS);
        }
    }

    /** A subscriber's requests, newest first. */
    public List<CertificateRequest> newest(Login login, int limit) {
        return page(find("login = ?1" + NEWEST_FIRST, login.value()), limit);
    }

    /** Those that follow this one in the list of the newest. */
    public List<CertificateRequest> olderThan(CertificateRequest last, int limit) {
        var older = "login = ?1 and (submittedAt < ?2 or submittedAt = ?2 and id < ?3)";
        return page(
                find(
                        older + NEWEST_FIRST,
                        last.login().value(),
                        last.submittedAt(),
                        last.id().value()),
                limit);
    }

    private static List<CertificateRequest> page(PanacheQuery<CertificateRequest> query, int limit) {
        return query.page(Page.ofSize(limit)).list();
    }
}
