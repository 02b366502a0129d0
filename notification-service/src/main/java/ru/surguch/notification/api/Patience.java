package ru.surguch.notification.api;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import ru.surguch.notification.link.LinkWhy;

/** Tells whoever was sent away when to come again (RFC 9110 §10.2.3). */
class Patience {

    private static final int SECONDS = 60; // when the doorman has forgotten

    @ServerResponseFilter
    void ask(ContainerResponseContext response) {
        if (response.getStatus() == LinkWhy.TOO_MANY_VISITS.status()) {
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, SECONDS);
        }
    }
}
