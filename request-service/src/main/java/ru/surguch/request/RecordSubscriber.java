package ru.surguch.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ru.surguch.contracts.Subject;
import ru.surguch.request.subscriber.Login;
import ru.surguch.request.subscriber.Subscriber;
import ru.surguch.request.subscriber.Subscribers;

/** The back office enters what the bank knows of a subscriber, or corrects it. */
@ApplicationScoped
public class RecordSubscriber {

    private final Subscribers subscribers;

    RecordSubscriber(Subscribers subscribers) {
        this.subscribers = subscribers;
    }

    @Transactional
    public void record(Login login, Subject subject, String email, String phone) {
        subscribers.reserve(login);
        subscribers
                .findByIdOptional(login.value())
                .ifPresentOrElse(
                        known -> known.change(subject, email, phone),
                        () -> subscribers.persist(new Subscriber(login, subject, email, phone)));
    }
}
