package ru.surguch.issuance.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.surguch.web.ProductionRule;

/** The bank's own arc, under which its certificate policies and key purposes are numbered. */
@ApplicationScoped
public class BankOids implements ProductionRule {

    // Nobody's enterprise number; certificates of a bank must not carry it.
    private static final String DEVELOPMENT = "1.3.6.1.4.1.99999";

    private final ASN1ObjectIdentifier arc;

    BankOids(@ConfigProperty(name = "surguch.oids.arc") String arc) {
        this.arc = new ASN1ObjectIdentifier(arc);
    }

    List<ASN1ObjectIdentifier> of(List<Purpose> purposes) {
        return purposes.stream().map(purpose -> purpose.under(arc)).toList();
    }

    @Override
    public Optional<String> brokenBy() {
        return (arc.getId() + ".").startsWith(DEVELOPMENT + ".")
                ? Optional.of("surguch.oids.arc is the development arc")
                : Optional.empty();
    }
}
