package ru.surguch.request.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import ru.surguch.contracts.Fact;
import ru.surguch.gost.GostRefusal;
import ru.surguch.outbox.Arrivals;
import ru.surguch.outbox.Unwanted;
import ru.surguch.web.Refusal;

/** Hears each message once; where a rule of this desk says no to it, no is final. */
@ApplicationScoped
class Hearing {

    private final Arrivals arrivals;

    Hearing(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    void hear(String message, Consumer<Fact> handler) {
        arrivals.receive(message, fact -> handle(fact, handler));
    }

    private static void handle(Fact fact, Consumer<Fact> handler) {
        try {
            handler.accept(fact);
        } catch (Refusal refusal) {
            throw new Unwanted(refusal.why().code().replace('-', '_'), "request " + fact.requestId(), refusal);
        } catch (GostRefusal refusal) {
            throw new Unwanted(
                    "unacceptable_certificate", "request " + fact.requestId() + ": " + refusal.getMessage(), refusal);
        }
    }

    static Unwanted unexpected(Fact fact) {
        return new Unwanted("unexpected_type", fact.type() + " on a topic of another desk");
    }
}
