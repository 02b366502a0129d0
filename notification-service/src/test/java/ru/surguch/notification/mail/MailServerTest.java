package ru.surguch.notification.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.Sealed;
import ru.surguch.notification.Desk;
import ru.surguch.notification.letter.Draft;
import ru.surguch.notification.link.Token;
import ru.surguch.testkit.Infrastructure;
import ru.surguch.testkit.Mailbox;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class MailServerTest {

    private static final Instant END = Instant.parse("2026-12-07T09:05:00Z");

    @Inject
    MailServer server;

    private final RequestId request = RequestId.fresh();
    private final Token token = Token.random();

    @Test
    void theLetterSaysWhatTheSubscriberIsUsedToRead() throws NotTaken {
        var mail = delivered();
        assertEquals("Сертификат для работы в Интернет-Банке", mail.subject());
        assertEquals("noreply@bank.example", mail.from());
        for (var body : List.of(mail.text(), mail.html())) {
            var words = body.replace("&nbsp;", " ");
            assertTrue(words.contains("«Подписать Акт приема-передачи»"));
            assertTrue(words.contains("«Сохранить сертификат»"));
            assertTrue(words.contains("7 декабря 2026 г. 12:05"), "the end of the link in Moscow's time");
            assertTrue(words.contains("8 800 000-00-00"));
            assertTrue(words.contains(request.toString()));
        }
    }

    @Test
    void textAndHtmlCarryTheSameLinkAndNoOther() throws NotTaken {
        var link = "https://pki.bank.example/l/" + token.reveal();
        var mail = delivered();
        assertEquals(List.of(link), mail.links());
        assertTrue(mail.html().contains("href=\"" + link + "\""));
        assertFalse(mail.html().replace(link, "").contains("://"), "nothing is fetched from anywhere");
    }

    @Test
    void theLetterSpeaksAsALetterOfABankMust() throws NotTaken {
        for (var body : List.of(delivered().text(), delivered().html())) {
            assertFalse(body.contains("квалифицированн"), "the certificate is not a qualified one");
            assertFalse(body.contains("{"), "every gap of the template is filled");
        }
    }

    @Test
    void aContactThatWasSealedForAnotherRequestIsNotUsed() {
        var others = Desk.sealed(RequestId.fresh(), Desk.address(request));
        var why = assertThrows(NotTaken.class, () -> server.deliver(draft(others)));
        assertEquals("seal", why.reason());
        assertTrue(why.isCertain());
        assertEquals(0, Desk.mails(request).size());
    }

    @Test
    void anAddressThatIsNoneIsNamedByNobody() {
        var nonsense = Desk.sealed(request, "ivanov@\r\nBcc: everybody@bank.example");
        var why = assertThrows(NotTaken.class, () -> server.deliver(draft(nonsense)));
        assertEquals("server", why.reason());
        assertFalse(why.getMessage().contains("ivanov"));
    }

    private Mailbox.Mail delivered() throws NotTaken {
        server.deliver(draft(Desk.sealed(request, Desk.address(request))));
        return Mailbox.awaitTo(Desk.address(request));
    }

    private Draft draft(Sealed contact) {
        return new Draft(request, contact, null, token, END);
    }
}
