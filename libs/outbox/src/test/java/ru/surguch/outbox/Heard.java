package ru.surguch.outbox;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import ru.surguch.contracts.Fact;
import ru.surguch.contracts.LinkSent;

/** A desk's ear, written as every service writes it. */
@ApplicationScoped
public class Heard {

    private final Arrivals arrivals;
    private final Ledger ledger;
    private final List<String> traces = new CopyOnWriteArrayList<>();

    Heard(Arrivals arrivals, Ledger ledger) {
        this.arrivals = arrivals;
        this.ledger = ledger;
    }

    @Incoming("heard")
    @Blocking
    public void on(String message) {
        arrivals.receive(message, this::handle);
    }

    private void handle(Fact fact) {
        traces.add(Trace.current());
        switch (fact) {
            case LinkSent sent -> ledger.enter(sent.requestId().toString());
            default -> throw new Unwanted("unexpected", fact.type());
        }
    }

    boolean wasInTrace(String traceId) {
        return traces.stream().anyMatch(trace -> trace.contains(traceId));
    }
}
