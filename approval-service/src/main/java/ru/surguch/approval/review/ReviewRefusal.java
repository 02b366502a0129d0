package ru.surguch.approval.review;

import ru.surguch.web.Refusal;

/** A rule about reviews has said no. */
public final class ReviewRefusal extends Refusal {

    public ReviewRefusal(ReviewWhy why) {
        super(why, null);
    }
}
