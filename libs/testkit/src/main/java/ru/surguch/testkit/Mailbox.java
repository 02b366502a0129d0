package ru.surguch.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** The mails that really arrived; it is shared by all tests, so each test writes to an address of its own. */
public final class Mailbox {
    private static final JsonMapper JSON = new JsonMapper();

    private Mailbox() {}

    /** A mail as its reader sees it; {@code received} is an ISO-8601 instant, {@code links} the URLs in the text. */
    public record Mail(
            int number,
            String received,
            String from,
            String to,
            String subject,
            String text,
            String html,
            List<String> links) {}

    /** All mails to this address so far, oldest first. */
    public static List<Mail> to(String address) {
        String mailbox = ConfigProvider.getConfig().getValue(Infrastructure.MAILBOX, String.class);
        String url = mailbox + "?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
        try {
            return JSON.readValue(Http.send(url, HttpRequest.Builder::GET), new TypeReference<List<Mail>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the mailbox did not answer with mails", e);
        }
    }

    /** The first mail to this address, waiting up to 30 seconds for it. */
    public static Mail awaitTo(String address) {
        return Awaitility.await("a mail to " + address)
                .atMost(Duration.ofSeconds(30))
                .until(() -> to(address), mails -> !mails.isEmpty())
                .getFirst();
    }
}
