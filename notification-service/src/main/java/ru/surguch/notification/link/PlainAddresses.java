package ru.surguch.notification.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.surguch.web.ProductionRule;

/** In production, whatever leads from the letter to the certificate goes over TLS. */
@ApplicationScoped
class PlainAddresses implements ProductionRule {

    private final LinkConfig links;
    private final URI savingPage;
    private final URI requests;

    PlainAddresses(
            LinkConfig links,
            @ConfigProperty(name = "surguch.saving-page") URI savingPage,
            @ConfigProperty(name = "surguch.requests-url") URI requests) {
        this.links = links;
        this.savingPage = savingPage;
        this.requests = requests;
    }

    @Override
    public Optional<String> brokenBy() {
        return Stream.of(links.url(), savingPage, requests)
                .filter(address -> !"https".equals(address.getScheme()))
                .findFirst()
                .map(address -> address + " is shown to subscribers and is not https");
    }
}
