package ru.surguch.client;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import ru.surguch.client.carrier.Carrier;

/** Breaks the client off at one of the moments when it acts on bank or carrier: just before that, or just after. */
final class Interruption {

    /** The process is gone. */
    static final class Crash extends Error {
        Crash(int step) {
            super("at step " + step);
        }
    }

    private static final List<String> ACTS = List.of("make", "key", "write", "certificates");

    private final int at;
    private final boolean done;
    private final AtomicInteger steps = new AtomicInteger();

    private Interruption(int at, boolean done) {
        this.at = at;
        this.done = done;
    }

    static Interruption never() {
        return new Interruption(-1, false);
    }

    static Interruption before(int step) {
        return new Interruption(step, false);
    }

    static Interruption after(int step) {
        return new Interruption(step, true);
    }

    int steps() {
        return steps.get();
    }

    <T> T around(Callable<T> action) throws Exception {
        int step = steps.incrementAndGet();
        if (step == at && !done) {
            throw new Crash(step);
        }
        T result = action.call();
        if (step == at) {
            throw new Crash(step);
        }
        return result;
    }

    Carrier around(Carrier carrier) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                return method.isDefault()
                        ? InvocationHandler.invokeDefault(proxy, method, arguments)
                        : ACTS.contains(method.getName())
                                ? around(() -> method.invoke(carrier, arguments))
                                : method.invoke(carrier, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (Carrier)
                Proxy.newProxyInstance(Carrier.class.getClassLoader(), new Class<?>[] {Carrier.class}, handler);
    }

    @Override
    public String toString() {
        return (done ? "after step " : "before step ") + at;
    }
}
