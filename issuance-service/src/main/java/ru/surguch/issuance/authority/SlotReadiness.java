package ru.surguch.issuance.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import ru.surguch.issuance.signer.Signer;
import ru.surguch.issuance.signer.SignerFailure;

/** Ready when the issuing key can be used and its certificate is valid. */
@Readiness
@ApplicationScoped
class SlotReadiness implements HealthCheck {

    private final Signer signer;
    private final Authority authority;
    private final Clock clock;

    SlotReadiness(Signer signer, Authority authority, Clock clock) {
        this.signer = signer;
        this.authority = authority;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("issuing key");
        if (!authority.isValidAt(clock.instant())) {
            return response.down()
                    .withData("why", "the CA certificate is not valid now")
                    .build();
        }
        try {
            signer.probe();
            return response.up().build();
        } catch (SignerFailure e) {
            return response.down().withData("why", e.getMessage()).build();
        }
    }
}
