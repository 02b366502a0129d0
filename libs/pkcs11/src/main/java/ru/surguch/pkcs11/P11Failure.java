package ru.surguch.pkcs11;

import static ru.surguch.pkcs11.ReturnCode.Sense.BROKE_OFF;
import static ru.surguch.pkcs11.ReturnCode.Sense.REFUSES;

import java.util.Optional;
import ru.surguch.pkcs11.HsmRefused.Reason;
import ru.surguch.pkcs11.ReturnCode.Sense;

/** A function of the module returned something else than CKR_OK; told to callers only as an {@link HsmFailure}. */
final class P11Failure extends RuntimeException {

    private final Call call;
    private final long code;
    private final Optional<ReturnCode> known;

    P11Failure(Call call, long code) {
        super("%s: %s".formatted(call, name(code)));
        this.call = call;
        this.code = code;
        this.known = ReturnCode.of(code);
    }

    private static String name(long code) {
        return ReturnCode.of(code).map(known -> "CKR_" + known).orElse("CK_RV") + " (0x%X)".formatted(code);
    }

    boolean is(ReturnCode expected) {
        return code == expected.code();
    }

    boolean sessionsLost() {
        return known.map(ReturnCode::sessionsLost).orElse(false);
    }

    /** Nothing was done, and new sessions may cure it. */
    boolean worthRepeating() {
        return sessionsLost() && told() instanceof HsmBusy;
    }

    /** The PIN did not open the token: it must not be tried again by itself. */
    boolean loginRefused() {
        return call == Call.LOGIN && sense() == REFUSES;
    }

    HsmFailure told() {
        return switch (sense()) {
            case REFUSES ->
                new HsmRefused(known.map(ReturnCode::reason).orElse(Reason.NOT_ALLOWED), getMessage(), this);
            case NOT_BEGUN -> new HsmBusy(getMessage(), this);
            case BROKE_OFF -> call.acts() ? new HsmUnknownOutcome(getMessage(), this) : new HsmBusy(getMessage(), this);
        };
    }

    private Sense sense() {
        return known.map(ReturnCode::sense).orElse(call == Call.LOGIN ? REFUSES : BROKE_OFF);
    }
}
