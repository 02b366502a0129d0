package ru.surguch.request.request;

import ru.surguch.web.Refusal;

/** The request does not allow it, or there is none. */
public final class RequestRefusal extends Refusal {

    public RequestRefusal(RequestWhy why) {
        super(why, null);
    }
}
