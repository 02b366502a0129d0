package ru.surguch.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import ru.surguch.contracts.CloudEvent;
import ru.surguch.contracts.EventJson;
import ru.surguch.contracts.Fact;
import ru.surguch.contracts.UnreadableEvent;

/**
 * What a service's {@code events} package hands every message to: once, in one transaction, in the sender's trace.
 *
 * <p>A fault of this service (a database gone, a lock lost) is repeated in place, since skipping it would lose it and the
 * request's later events must wait; a fault that stays, an unreadable message and an {@link Unwanted} one go to the dead
 * letters with the metric {@code surguch.dead.letters}.
 */
@ApplicationScoped
public class Arrivals {

    private static final int FAULTS_BEFORE_DEAD_LETTER = 6;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final Inbox inbox;
    private final Tracer tracer;
    private final MeterRegistry metrics;

    Arrivals(Inbox inbox, Tracer tracer, MeterRegistry metrics) {
        this.inbox = inbox;
        this.tracer = tracer;
        this.metrics = metrics;
    }

    /** Reads a message and gives its fact to the handler; returns when it is handled for good, throws for a dead letter. */
    public void receive(String message, Consumer<Fact> handler) {
        try {
            var event = EventJson.read(message, CloudEvent.class);
            var fact = EventJson.fact(event);
            inTrace(event, () -> untilHandled(event, () -> handler.accept(fact)));
        } catch (UnreadableEvent e) {
            throw dead("unreadable", e);
        } catch (Unwanted e) {
            throw dead(e.reason(), e);
        }
    }

    private void inTrace(CloudEvent event, Runnable work) {
        var span = tracer.spanBuilder("receive " + event.type())
                .setParent(Trace.context(event.traceparent()))
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
        try (var _ = span.makeCurrent()) {
            work.run();
        } finally {
            span.end();
        }
    }

    private void untilHandled(CloudEvent event, Runnable handler) {
        for (int faults = 1; ; faults++) {
            try {
                inbox.once(event, handler);
                return;
            } catch (Unwanted | UnreadableEvent e) {
                throw e;
            } catch (RuntimeException e) {
                if (faults >= FAULTS_BEFORE_DEAD_LETTER && !Outage.caused(e)) {
                    throw new Unwanted("fault", "event " + event.id() + " cannot be handled", e);
                }
                Log.warnf(e, "event %s is tried again", event.id());
                pause(faults);
            }
        }
    }

    private RuntimeException dead(String reason, RuntimeException cause) {
        metrics.counter("surguch.dead.letters", "reason", reason).increment();
        Log.errorf("dead letter (%s): %s", reason, cause.getMessage());
        return cause;
    }

    private static void pause(int faults) {
        try {
            TimeUnit.MILLISECONDS.sleep(Math.min(LONGEST_PAUSE_MILLIS, 100L << Math.min(faults, 10)));
        } catch (InterruptedException e) {
            // This process is being stopped. Giving up would send a good event to the dead letters; held on to, it is
            // not
            // acknowledged and comes again at the next start.
            Log.debug("asked to stop while an event waits to be tried again");
        }
    }
}
