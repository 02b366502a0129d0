package ru.surguch.client.bank;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Supplier;
import ru.surguch.client.refusal.Refusal;

/** request-service for a subscriber who is logged in; every call may throw {@link Refusal} or {@link BankAway}. */
public final class Bank implements AutoCloseable {

    private final Rest rest = new Rest();
    private final URI api;
    private final Supplier<String> bearer;

    /**
     * @param api where request-service is, without {@code /v1}
     * @param bearer the JWT; asked for when a call needs it, those under a link do not
     */
    public Bank(URI api, Supplier<String> bearer) {
        this.api = URI.create(api.toString().replaceAll("/+$", "") + "/v1/");
        this.bearer = bearer;
    }

    /** @param kind TOKEN or FILE */
    public CurrentCertificate current(String kind) {
        return rest.get(to("certificates/current?carrier=" + kind), CurrentCertificate.class);
    }

    /** The same key with the same content gives the same request, however often it is sent. */
    public RequestView submit(String idempotencyKey, NewRequest request) {
        var call = Rest.json(to("requests").header("Idempotency-Key", idempotencyKey), "POST", request);
        return rest.read(call, RequestView.class);
    }

    public RequestView request(String id) {
        return rest.get(to("requests/" + id), RequestView.class);
    }

    public void withdraw(String id) {
        rest.send(to("requests/" + id + "/withdrawal").PUT(BodyPublishers.noBody()));
    }

    /**
     * What the link of the e-mail allows. Only the capability is taken from it: a forged link could name another server and
     * have the subscriber sign what that one calls an act.
     *
     * @throws Refusal {@link BankWhy#OTHER_REQUEST} when the link is of another request than {@code id}
     */
    public LinkHolder open(URI link, String id) {
        Capability capability = rest.get(Rest.to(link), Capability.class);
        if (!id.equals(capability.requestId())) {
            throw new Refusal(BankWhy.OTHER_REQUEST, "запрос № " + capability.requestId());
        }
        return new LinkHolder(rest, api.resolve("requests/" + id + "/"), capability.capability());
    }

    private HttpRequest.Builder to(String path) {
        return Rest.to(api.resolve(path)).header("Authorization", "Bearer " + bearer.get());
    }

    private record Capability(String requestId, String capability) {}

    @Override
    public void close() {
        rest.close();
    }
}
