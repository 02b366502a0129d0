package ru.surguch.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import ru.surguch.contracts.RequestId;
import ru.surguch.issuance.issuance.Issuance;
import ru.surguch.issuance.issuance.IssuanceConfig;
import ru.surguch.issuance.issuance.Plan;

/** Takes the issuance that has waited longest, for as long as the lease: of several instances only one gets it. */
@ApplicationScoped
class TakeIssuance {

    /** @param trace the {@code traceparent} of its approval; may be null */
    record Taken(RequestId requestId, String trace) {}

    private final BurnSerial burn;
    private final IssuanceConfig config;
    private final Clock clock;

    TakeIssuance(BurnSerial burn, IssuanceConfig config, Clock clock) {
        this.burn = burn;
        this.config = config;
        this.clock = clock;
    }

    /** One that nobody works on; empty when none is due. */
    @Transactional
    Optional<Taken> next() {
        var now = clock.instant();
        var due = Issuance.due(now);
        due.ifPresent(issuance -> {
            // Whoever planned it died between steps 4 and 7: a signature may exist that nobody has seen.
            Plan.openFor(issuance.requestId()).ifPresent(plan -> burn.burn(issuance, plan));
            issuance.hold(config.instance(), now.plus(config.lease()));
        });
        return due.map(issuance -> new Taken(issuance.requestId(), issuance.trace()));
    }
}
