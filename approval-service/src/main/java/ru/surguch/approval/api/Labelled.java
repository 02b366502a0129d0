package ru.surguch.approval.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code for programs with its Russian label for people. */
@Schema(examples = "{\"code\": \"PENDING\", \"label\": \"На рассмотрении\"}")
record Labelled(String code, String label) {

    static Labelled of(Enum<?> code, String label) {
        return new Labelled(code.name(), label);
    }
}
