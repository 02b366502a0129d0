package ru.surguch.request.subscriber;

import java.util.stream.IntStream;

/** The check digits of the numbers that the tax service gives to a legal entity. */
final class OrganizationNumber {

    // Приказ ФНС от 29.06.2012 № ММВ-7-6/435@: weights of the first nine digits of a legal entity's INN.
    private static final int[] INN_WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};

    private OrganizationNumber() {}

    static boolean isInn(String text) {
        if (!text.matches("[0-9]{10}")) {
            return false;
        }
        int sum =
                IntStream.range(0, 9).map(i -> INN_WEIGHTS[i] * digit(text, i)).sum();
        return sum % 11 % 10 == digit(text, 9);
    }

    // Приказ Минфина от 30.10.2017 № 165н: the last digit is the remainder of the first twelve by 11, its last digit.
    static boolean isOgrn(String text) {
        return text.matches("[0-9]{13}") && Long.parseLong(text.substring(0, 12)) % 11 % 10 == digit(text, 12);
    }

    private static int digit(String text, int index) {
        return text.charAt(index) - '0';
    }
}
