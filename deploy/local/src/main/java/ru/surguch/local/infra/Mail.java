package ru.surguch.local.infra;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One delivered mail as its reader sees it; {@code text} or {@code html} is empty when the mail has no such part. */
public record Mail(
        int number,
        Instant received,
        String from,
        String to,
        String subject,
        String text,
        String html,
        List<String> links) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+");
    private static final Session SESSION = Session.getInstance(new Properties());

    /** Reads a kept mail; its number is its file's name. */
    static Mail read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(SESSION, content);
            String text = body(message, "text/plain");
            String html = body(message, "text/html");
            return new Mail(
                    Integer.parseInt(file.getFileName().toString().replace(".eml", "")),
                    Files.getLastModifiedTime(file).toInstant(),
                    message.getFrom() == null ? "" : message.getFrom()[0].toString(),
                    message.getHeader("Delivered-To", ","),
                    message.getSubject() == null ? "" : message.getSubject(),
                    text,
                    html,
                    links(text.isEmpty() ? html : text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("not a mail: " + file, e);
        }
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        return part.isMimeType("multipart/*") ? firstBody((Multipart) part.getContent(), type) : "";
    }

    private static String firstBody(Multipart parts, String type) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            String body = body(part, type);
            if (!body.isEmpty()) {
                return body;
            }
        }
        return "";
    }

    private static List<String> links(String text) {
        return LINK.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(link -> link.replaceAll("[.,;)]+$", ""))
                .distinct()
                .toList();
    }
}
