package ru.surguch.approval.review;

import ru.surguch.web.Refusal;

/** A rule about reviews has said no. */
public final class ReviewRefusal extends Refusal {

    public ReviewRefusal(ReviewWhy why) {
        this(why, null);
    }

    /** @param detail for a programmer, never personal data */
    public ReviewRefusal(ReviewWhy why, String detail) {
        super(why, detail);
    }
}
