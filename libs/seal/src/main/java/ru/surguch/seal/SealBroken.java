package ru.surguch.seal;

/** The signature or the seal is not what it claims to be: forged, edited, made with another key or for another reader. */
public final class SealBroken extends Exception {

    SealBroken(String message) {
        super(message);
    }

    SealBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
