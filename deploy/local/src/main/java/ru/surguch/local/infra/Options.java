package ru.surguch.local.infra;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a command line asks of the infrastructure. */
record Options(boolean durable, boolean mailAndIssuerOnly, Optional<Duration> leaseTime) {

    /** The arguments after the state directory. */
    static Options of(List<String> arguments) {
        int lease = arguments.indexOf("--lease-seconds");
        return new Options(
                arguments.contains("--durable"),
                arguments.contains("--mail-and-issuer-only"),
                lease < 0
                        ? Optional.empty()
                        : Optional.of(Duration.ofSeconds(Long.parseLong(arguments.get(lease + 1)))));
    }
}
