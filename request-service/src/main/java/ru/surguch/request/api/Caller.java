package ru.surguch.request.api;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import ru.surguch.contracts.RequestId;
import ru.surguch.request.request.CertificateRequest;
import ru.surguch.request.request.RequestRefusal;
import ru.surguch.request.request.RequestWhy;
import ru.surguch.request.request.Requests;
import ru.surguch.request.subscriber.Login;
import ru.surguch.request.subscriber.SubscriberRefusal;
import ru.surguch.request.subscriber.SubscriberWhy;
import ru.surguch.web.Roles;

/** Who stands at the counter, and which requests are theirs. */
@RequestScoped
class Caller {

    static final String ON_BEHALF_OF = "On-Behalf-Of";

    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final HttpHeaders headers;
    private final Requests requests;

    Caller(SecurityIdentity identity, JsonWebToken token, @Context HttpHeaders headers, Requests requests) {
        this.identity = identity;
        this.token = token;
        this.headers = headers;
        this.requests = requests;
    }

    /** The subscriber: themselves, or the one whom the internet-bank names. */
    Login login() {
        return new Login(identity.hasRole(Roles.INTERNET_BANK) ? onBehalfOf() : token.getSubject());
    }

    private String onBehalfOf() {
        var login = headers.getHeaderString(ON_BEHALF_OF);
        if (login == null) {
            throw new SubscriberRefusal(SubscriberWhy.ON_BEHALF_OF_MISSING);
        }
        return login;
    }

    /** The subscriber's own request. */
    CertificateRequest own(UUID id) {
        return requests.numbered(new RequestId(id)).requireOwner(login());
    }

    /** The subscriber's own request, or, until it is saved, the one that the link is for. */
    CertificateRequest readable(UUID id) {
        return identity.hasRole(Roles.LINK_HOLDER)
                ? requests.numbered(byLink(id)).requireUnsaved()
                : own(id);
    }

    /** The number of the request that the link is for; any other is unknown to its holder. */
    RequestId byLink(UUID id) {
        if (!id.toString().equals(token.getSubject())) {
            throw new RequestRefusal(RequestWhy.REQUEST_UNKNOWN);
        }
        return new RequestId(id);
    }
}
