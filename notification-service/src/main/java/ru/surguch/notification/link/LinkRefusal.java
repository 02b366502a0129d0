package ru.surguch.notification.link;

import ru.surguch.web.Refusal;

/** A rule about links has said no. */
public final class LinkRefusal extends Refusal {

    public LinkRefusal(LinkWhy why) {
        super(why, null);
    }
}
