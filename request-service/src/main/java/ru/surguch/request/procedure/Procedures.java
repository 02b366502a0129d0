package ru.surguch.request.procedure;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.surguch.contracts.ProcedureRef;

/** The procedures this desk works by; a mistake in one of them stops the start. */
@Startup
@ApplicationScoped
public class Procedures {

    private final Map<ProcedureRef, Procedure> all;

    Procedures(@ConfigProperty(name = "surguch.procedures") List<String> locations) {
        this.all = locations.stream()
                .map(ProcedureFile::read)
                .collect(Collectors.toUnmodifiableMap(Procedure::ref, Function.identity()));
    }

    /** The newest version, under which new requests are submitted. */
    public Optional<Procedure> newest(String code) {
        return all.values().stream()
                .filter(procedure -> procedure.code().equals(code))
                .max(Comparator.comparingInt(Procedure::version));
    }

    /** The version a request was submitted under; its file must stay while such requests are open. */
    public Procedure of(ProcedureRef ref) {
        return Optional.ofNullable(all.get(ref))
                .orElseThrow(() -> new IllegalStateException("no file of " + ref + " in surguch.procedures"));
    }
}
