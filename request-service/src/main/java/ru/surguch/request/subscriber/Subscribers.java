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

    private static SubscriberRefusal unknown() {
        return new SubscriberRefusal(SubscriberWhy.SUBSCRIBER_UNKNOWN);
    }
}
