package ru.surguch.local.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {
    private static final String SUBJECT = "Сертификат для работы в Интернет-Банке";

    @TempDir
    Path folder;

    private int smtp;
    private String url;
    private MailServer server;
    private LoopbackHttp pages;

    @BeforeEach
    void start() {
        StateDirectory state = StateDirectory.at(folder);
        Ports ports = new Ports(state);
        smtp = ports.port("smtp");
        int http = ports.port("mailbox");
        url = "http://127.0.0.1:" + http + "/mail";
        MailFolder mails = new MailFolder(state);
        server = MailServer.start(mails, smtp);
        pages = Mailbox.start(mails, http);
    }

    @AfterEach
    void stop() {
        pages.close();
        server.close();
    }

    @Test
    void aProgramReadsSenderRecipientSubjectBothBodiesAndLinks() throws Exception {
        Letter.sendWithHtml(
                smtp,
                "ivanova@client.example",
                SUBJECT,
                "Ссылка: https://bank.example/l/AbC-1_x.",
                "<a href=\"https://bank.example/l/AbC-1_x\">открыть</a>");

        JsonNode mail = json(url + "/1");
        assertEquals(SUBJECT, mail.get("subject").asText());
        assertEquals("ivanova@client.example", mail.get("to").asText());
        assertEquals("Ссылка: https://bank.example/l/AbC-1_x.", mail.get("text").asText());
        assertTrue(mail.get("html").asText().contains("открыть"));
        assertEquals("[\"https://bank.example/l/AbC-1_x\"]", mail.get("links").toString());
    }

    @Test
    void everyRecipientGetsAMailAndTheListCanBeAskedForOne() throws Exception {
        Letter.send(smtp, "a@client.example,b@client.example", "both", "text");
        Letter.send(smtp, "a@client.example", "one", "text");

        assertEquals(3, json(url).size());
        assertEquals(1, json(url + "?to=b%40client.example").size());
    }

    @Test
    void aBrowserSeesPagesInWhichAStrangersHtmlCannotRun() throws Exception {
        Letter.sendWithHtml(smtp, "a@client.example", "<b>" + SUBJECT, "text", "<script>alert(1)</script>");

        String list = Letter.page(url);
        String mail = Letter.page(url + "/1");
        assertTrue(list.contains("&lt;b&gt;" + SUBJECT) && list.contains("href=\"/mail/1\""));
        assertTrue(mail.contains("sandbox=") && mail.contains("&lt;script&gt;"));
        assertFalse(mail.contains("<script>"));
    }

    @Test
    void anEmptiedMailboxIsEmpty() throws Exception {
        Letter.send(smtp, "a@client.example", SUBJECT, "text");

        assertEquals(204, Letter.delete(url));
        assertEquals(0, json(url).size());
        assertTrue(Letter.page(url).contains("Писем пока нет"));
    }

    private static JsonNode json(String url) throws Exception {
        return new JsonMapper().readTree(Letter.mailbox(url));
    }
}
