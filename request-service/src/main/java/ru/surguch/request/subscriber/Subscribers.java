package ru.surguch.request.subscriber;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** The bank's records, by login. */
@ApplicationScoped
public class Subscribers implements PanacheRepositoryBase<Subscriber, String> {

    public Subscriber named(Login login) {
        return findByIdOptional(login.value()).orElseThrow(Subscribers::unknown);
    }

    /** The row, locked until the transaction ends: one subscriber's doings come one after another. */
    public Subscriber locked(Login login) {
        return findByIdOptional(login.value(), LockModeType.PESSIMISTIC_WRITE).orElseThrow(Subscribers::unknown);
    }

    /**
     * Holds the name, whether it has a row or not, until the transaction ends: the same new subscriber may come twice at
     * once.
     */
    public void reserve(Login login) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:login, 0))) held")
                .setParameter("login", login.value())
                .getSingleResult();
    }

    private static SubscriberRefusal unknown() {
        return new SubscriberRefusal(SubscriberWhy.SUBSCRIBER_UNKNOWN);
    }
}
