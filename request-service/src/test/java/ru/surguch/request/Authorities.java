package ru.surguch.request;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The authorities that the desk trusts in tests: a former CA and the bank's own; and a stranger that it does not. */
public final class Authorities implements QuarkusTestResourceLifecycleManager {

    private static final String TRUSTED = "surguch.trusted-issuers";

    @Override
    public Map<String, String> start() {
        try {
            var trusted = Files.createDirectories(
                    Files.createTempDirectory("surguch-authorities").resolve("trusted"));
            Authority.make(trusted, "former");
            Authority.make(trusted, "bank");
            Authority.make(Files.createDirectories(trusted.resolveSibling("strangers")), "stranger");
            return Map.of(TRUSTED, trusted.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}

    public static Authority former() {
        return Authority.in(trusted(), "former");
    }

    public static Authority bank() {
        return Authority.in(trusted(), "bank");
    }

    public static Authority stranger() {
        return Authority.in(trusted().resolveSibling("strangers"), "stranger");
    }

    private static Path trusted() {
        return ConfigProvider.getConfig().getValue(TRUSTED, Path.class);
    }
}
