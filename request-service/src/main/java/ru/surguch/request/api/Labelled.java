package ru.surguch.request.api;

import ru.surguch.request.certificate.CertificateState;
import ru.surguch.request.request.State;

/** A code for programs with its Russian label for people. */
record Labelled(String code, String label) {

    static Labelled of(State state) {
        return new Labelled(state.name(), state.label());
    }

    static Labelled of(CertificateState state) {
        return new Labelled(state.name(), state.label());
    }
}
