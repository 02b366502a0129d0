package ru.surguch.local.infra;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;

/** Sends real mail to the server under test and looks into its mailbox as a program and as a browser. */
final class Letter {
    private Letter() {}

    static void send(int port, String to, String subject, String text) throws Exception {
        MimeMessage message = message(port, to, subject);
        message.setText(text, "UTF-8");
        Transport.send(message);
    }

    static void sendWithHtml(int port, String to, String subject, String text, String html) throws Exception {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        MimeBodyPart rich = new MimeBodyPart();
        rich.setContent(html, "text/html; charset=UTF-8");
        MimeMessage message = message(port, to, subject);
        message.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(message);
    }

    static String mailbox(String url) throws IllegalStateException {
        return get(url, "application/json");
    }

    static String page(String url) {
        return get(url, "text/html");
    }

    static int delete(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).DELETE()).statusCode();
    }

    private static String get(String url, String accept) {
        return send(HttpRequest.newBuilder(URI.create(url)).header("Accept", accept))
                .body();
    }

    private static java.net.http.HttpResponse<String> send(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMessage message(int port, String to, String subject) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(port));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("noreply@bank.example", "Банк", "UTF-8"));
        message.setRecipients(Message.RecipientType.TO, to);
        message.setSubject(subject, "UTF-8");
        return message;
    }
}
