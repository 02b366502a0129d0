package ru.surguch.request.subscriber;

import ru.surguch.web.Refusal;

/** Something about a subscriber is not as it must be. */
public final class SubscriberRefusal extends Refusal {

    public SubscriberRefusal(SubscriberWhy why) {
        super(why, null);
    }
}
