package ru.surguch.client.bank;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Base64;

/** What whoever holds the link of one request may do: sign its act, take its certificate, say that it is saved. */
public final class LinkHolder {

    private final Rest rest;
    private final URI request;
    private final String capability;

    LinkHolder(Rest rest, URI request, String capability) {
        this.rest = rest;
        this.request = request;
        this.capability = capability;
    }

    /** The act, whole. */
    public Act act() {
        return rest.get(to("act/content"), Act.class).intact();
    }

    /** @param cms detached, DER */
    public void signAct(byte[] cms) {
        rest.send(Rest.json(
                to("act/signature"), "PUT", new Signature(Base64.getEncoder().encodeToString(cms))));
    }

    /** The certificate with its issuers, DER of a SignedData of certificates only. */
    public byte[] certificates() {
        return rest.send(to("certificate").header("Accept", "application/x-pkcs7-certificates"));
    }

    /** @param serial hex */
    public void saved(String serial) {
        rest.send(Rest.json(to("saving"), "PUT", new Saving(serial)));
    }

    private HttpRequest.Builder to(String path) {
        return Rest.to(request.resolve(path)).header("Authorization", "Bearer " + capability);
    }

    private record Signature(String signature) {}

    private record Saving(String serial) {}
}
