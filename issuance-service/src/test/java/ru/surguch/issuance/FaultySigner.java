package ru.surguch.issuance;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.UnaryOperator;
import ru.surguch.gost.GostPublicKey;
import ru.surguch.gost.ParameterSet;
import ru.surguch.issuance.signer.Signer;

/** The real key behind a place that misbehaves: each signature meets the next of the troubles that the test has laid out. */
public final class FaultySigner implements Signer {

    private final Signer real;
    private final Queue<UnaryOperator<byte[]>> troubles = new ArrayDeque<>();

    public FaultySigner(Signer real) {
        this.real = real;
    }

    /** The next signature does not come: this is thrown instead. */
    public FaultySigner then(RuntimeException failure) {
        return then(_ -> {
            throw failure;
        });
    }

    /** The next signature goes through this. */
    public synchronized FaultySigner then(UnaryOperator<byte[]> trouble) {
        troubles.add(trouble);
        return this;
    }

    @Override
    public byte[] sign(byte[] digest) {
        return next().apply(real.sign(digest));
    }

    private synchronized UnaryOperator<byte[]> next() {
        return troubles.isEmpty() ? UnaryOperator.identity() : troubles.remove();
    }

    @Override
    public ParameterSet parameterSet() {
        return real.parameterSet();
    }

    @Override
    public GostPublicKey publicKey() {
        return real.publicKey();
    }

    @Override
    public void probe() {
        real.probe();
    }

    @Override
    public void close() {
        real.close();
    }
}
