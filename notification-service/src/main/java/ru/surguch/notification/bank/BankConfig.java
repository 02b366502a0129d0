package ru.surguch.notification.bank;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.Optional;

/** The name, the number and the clock that subscribers go by. */
@ConfigMapping(prefix = "surguch.bank")
public interface BankConfig {

    /** As the subscriber knows it. */
    String name();

    /** Whom to call in doubt. */
    Optional<String> phone();

    /** In which times of day are told. */
    @WithDefault("Europe/Moscow")
    ZoneId zone();
}
