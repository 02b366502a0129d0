package ru.surguch.testkit;

import java.util.Optional;
import ru.surguch.local.infra.Addresses;
import ru.surguch.local.infra.Cluster;

/** The servers that the chosen mode provides; mail and tokens ({@code rest}) come from the infrastructure JVM in both. */
record Servers(Cluster postgres, String kafka, Addresses rest) {

    static Servers running() {
        return switch (mode()) {
            case "embedded" -> embedded(SharedInfra.attach("infra"));
            case "containers" -> Containers.with(() -> SharedInfra.attach("infra-mail", "--mail-and-issuer-only"));
            default ->
                throw new IllegalStateException("INFRA_MODE is embedded (the default) or containers, not " + mode());
        };
    }

    private static Servers embedded(Addresses addresses) {
        return new Servers(addresses.postgres().orElseThrow(), addresses.kafka().orElseThrow(), addresses);
    }

    private static String mode() {
        return Optional.ofNullable(System.getProperty("infra.mode"))
                .or(() -> Optional.ofNullable(System.getenv("INFRA_MODE")))
                .orElse("embedded");
    }
}
