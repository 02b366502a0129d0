package ru.surguch.client.bank;

/** No answer, or the bank's own fault: whatever was asked may have happened or not, the same command can be repeated. */
public final class BankAway extends RuntimeException {

    BankAway(String message, Throwable cause) {
        super(message, cause);
    }
}
