package ru.surguch.issuance;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import ru.surguch.issuance.ceremony.CeremonyCommand;

/** A CA for the application under test: its own ceremony, in its own token of the slot. */
public final class TestAuthority implements QuarkusTestResourceLifecycleManager {

    public static final String ORGANIZATION = "АО «Тест-Банк»";

    @Override
    public Map<String, String> start() {
        var slot = SoftHsm.fresh();
        var folder = slot.folder().resolve("ca");
        hold(slot, folder);
        return Map.of(
                "surguch.ca.folder", folder.toString(),
                "surguch.hsm.module", SoftHsm.module().toString(),
                "surguch.hsm.token", SoftHsm.TOKEN,
                "surguch.hsm.pin-file", slot.pinFile().toString());
    }

    private static void hold(SoftHsm slot, Path folder) {
        var code = CeremonyCommand.run(
                "ceremony",
                "--module",
                SoftHsm.module().toString(),
                "--token",
                SoftHsm.TOKEN,
                "--so-pin-file",
                slot.securityOfficerPinFile().toString(),
                "--pin-file",
                slot.pinFile().toString(),
                "--out",
                folder.toString(),
                "--organization",
                ORGANIZATION);
        if (code != 0) {
            throw new IllegalStateException("the ceremony ended with " + code);
        }
    }

    @Override
    public void stop() {}
}
