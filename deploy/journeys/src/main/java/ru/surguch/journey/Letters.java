package ru.surguch.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The subscriber's mailbox. */
final class Letters {

    private final String mailbox;

    /** @param mailbox address of the mail server's view */
    Letters(String mailbox) {
        this.mailbox = mailbox;
    }

    /** The newest letter to this address, waiting for it. */
    JsonNode awaitTo(String address) {
        var letters = new Desk("").await(url(address), all -> !all.isEmpty());
        return letters.get(letters.size() - 1);
    }

    /** How many letters this address got. */
    int count(String address) {
        return new Desk("").get(url(address)).size();
    }

    /** The link that the letter carries. */
    static String link(JsonNode letter) {
        for (var link : letter.get("links")) {
            if (link.asText().contains("/l/")) {
                return link.asText();
            }
        }
        throw new IllegalStateException("no link in the letter");
    }

    private String url(String address) {
        return mailbox + "?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
