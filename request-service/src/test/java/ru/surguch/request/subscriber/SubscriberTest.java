package ru.surguch.request.subscriber;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.surguch.contracts.Subject;

class SubscriberTest {

    // of a well-known bank, as published in the state register
    private static final String INN = "7707083893";
    private static final String OGRN = "1027700132195";

    @Test
    void aCorrectRecordIsKeptAsItIs() {
        assertEquals(subject(INN, OGRN), subscriber(subject(INN, OGRN)).subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7707083894", "7707083983", "770708389", "77070838933", "", "770708389x", "٧٧٠٧٠٨٣٨٩٣"})
    void aWrongInnIsRefused(String inn) {
        refused(SubscriberWhy.INN_WRONG, subject(inn, OGRN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1027700132196", "1027700312195", "102770013219", "10277001321955", "", "102770013219x"})
    void aWrongOgrnIsRefused(String ogrn) {
        refused(SubscriberWhy.OGRN_WRONG, subject(INN, ogrn));
    }

    @Test
    void everyWrongDigitOfAnInnIsFound() {
        for (int i = 0; i < INN.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var changed = INN.substring(0, i) + digit + INN.substring(i + 1);
                assertEquals(changed.equals(INN), OrganizationNumber.isInn(changed), changed);
            }
        }
    }

    @Test
    void aRemainderOfTenCountsAsZero() {
        assertTrue(OrganizationNumber.isInn("7736050003"));
        assertTrue(OrganizationNumber.isOgrn("1027700070518"));
    }

    @Test
    void aNameThatNoCertificateHoldsIsRefused() {
        var fits = new Subject("И".repeat(31), "И".repeat(32), "t", "o", "l", "s", INN, OGRN);
        assertEquals(fits, subscriber(fits).subject());

        refused(
                SubscriberWhy.NAME_TOO_LONG,
                new Subject("И".repeat(32), "И".repeat(32), "t", "o", "l", "s", INN, OGRN));
    }

    @Test
    void theBankKnowsItsContactHoweverTheAddressIsWritten() {
        var subscriber = subscriber(subject(INN, OGRN));

        assertTrue(subscriber.isReachedAt("Ivanov@Romashka.example", "+79161234567"));
        assertFalse(subscriber.isReachedAt("ivanov@romashka.example", "+79161234568"));
        assertFalse(subscriber.isReachedAt("petrov@romashka.example", "+79161234567"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "иван", "a/b", "a\u0000"})
    void aLoginIsAWordOfTheIdentityProvider(String login) {
        var refusal = assertThrows(SubscriberRefusal.class, () -> new Login(login));
        assertEquals(SubscriberWhy.LOGIN_MALFORMED, refusal.why());
    }

    private static Subject subject(String inn, String ogrn) {
        return new Subject("Иванов", "Иван", "Директор", "ООО", "Москва", "77 г. Москва", inn, ogrn);
    }

    private static Subscriber subscriber(Subject subject) {
        return new Subscriber(new Login("ivanov"), subject, "ivanov@romashka.example", "+79161234567");
    }

    private static void refused(SubscriberWhy why, Subject subject) {
        assertEquals(
                why,
                assertThrows(SubscriberRefusal.class, () -> subscriber(subject)).why());
    }
}
