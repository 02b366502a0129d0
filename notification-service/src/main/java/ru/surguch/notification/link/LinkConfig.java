package ru.surguch.notification.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where links lead and how long they last. */
@ConfigMapping(prefix = "surguch.links")
public interface LinkConfig {

    /** This service as the subscriber's browser reaches it. */
    URI url();

    /** From the sending of the letter on. */
    @WithDefault("14d")
    Duration valid();

    /** How many unknown links one address may try; more is somebody guessing. */
    @WithDefault("60")
    int missesPerMinute();
}
