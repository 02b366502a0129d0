package ru.surguch.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** P1, from the subscriber's carrier to the active certificate, through four processes. */
class RemoteRenewalTest {

    private static final Stage QUIETLY = new Stage() {
        @Override
        public <T> T play(String what, Supplier<T> step) {
            return step.get();
        }
    };

    @Test
    void aSubscriberWithATokenRenewsWithoutAVisit() {
        var ivanov = Town.tokenHolder("token-holder");
        var renewed = Town.remoteRenewal(QUIETLY).play(ivanov);
        accepted(renewed);
        assertTrue(ivanov.keys().contains(renewed.certificate().get("serial").asText()), ivanov::keys);
    }

    @Test
    void aSubscriberWithAFileKeyRenewsWithoutAVisit() {
        var petrova = Town.fileHolder("file-holder");
        var renewed = Town.remoteRenewal(QUIETLY).play(petrova);
        accepted(renewed);
        assertTrue(petrova.keys().contains(renewed.certificate().get("serial").asText()), petrova::keys);
    }

    @Test
    void theNewCertificateRenewsInItsTurnAndIsSupersededThen() {
        var subscriber = Town.fileHolder("twice");
        var first = Town.remoteRenewal(QUIETLY).play(subscriber);
        var second = Town.remoteRenewal(QUIETLY).play(subscriber);
        assertEquals("ACTIVE", second.certificate().at("/status/code").asText());
        var old = Town.bank().certificates(first.requestId()).getFirst();
        assertEquals("SUPERSEDED", old.at("/status/code").asText());
    }

    @Test
    void theLinkIsUselessAfterSaving() {
        var subscriber = Town.fileHolder("link-holder");
        var renewed = Town.remoteRenewal(QUIETLY).play(subscriber);
        var refusal = assertThrows(IllegalStateException.class, () -> subscriber.signAct(renewed.link()));
        assertTrue(refusal.getMessage().contains("(1)"), refusal::getMessage);
    }

    @Test
    void oneTraceLeadsFromTheRequestToTheLetter() {
        var subscriber = Town.fileHolder("traced");
        Town.remoteRenewal(QUIETLY).play(subscriber);
        var letter = Town.letters().awaitTo(subscriber.person().email());
        assertEquals(
                "Сертификат для работы в Интернет-Банке", letter.get("subject").asText());
    }

    private static void accepted(Renewed renewed) {
        assertEquals("ACTIVE", renewed.request().at("/state/code").asText());
        assertEquals("Действует", renewed.request().at("/state/label").asText());
        assertEquals("ACTIVE", renewed.certificate().at("/status/code").asText());
        var verdict = Town.openSsl()
                .verify(
                        renewed.certificate().get("certificate").asText(),
                        Town.bank().chain());
        assertTrue(verdict.endsWith("OK"), verdict);
    }
}
