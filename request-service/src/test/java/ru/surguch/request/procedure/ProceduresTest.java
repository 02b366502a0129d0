package ru.surguch.request.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.surguch.contracts.Carrier;
import ru.surguch.contracts.ProcedureRef;
import ru.surguch.contracts.ProfileRef;

class ProceduresTest {

    private static final String SHIPPED = "procedures/remote-renewal.yaml";

    @TempDir
    Path folder;

    @Test
    void theShippedProcedureIsP1() {
        var procedure =
                new Procedures(List.of(SHIPPED)).newest("remote-renewal").orElseThrow();

        assertEquals(new ProcedureRef("remote-renewal", 1), procedure.ref());
        assertEquals(3, procedure.promise().workingHours());
        assertEquals(Optional.of(new ProfileRef("sign-payments", 1)), procedure.profileFor(Carrier.Kind.TOKEN));
        assertEquals(Optional.of(new ProfileRef("view-only", 1)), procedure.profileFor(Carrier.Kind.FILE));
    }

    @Test
    void aNewVersionIsForNewRequestsAndTheOldOneForOldOnes() throws IOException {
        var second = write(shipped().replace("version: 1", "version: 2").replace("workingHours: 3", "workingHours: 2"));
        var procedures = new Procedures(List.of(second, SHIPPED));

        assertEquals(2, procedures.newest("remote-renewal").orElseThrow().version());
        assertEquals(
                3,
                procedures.of(new ProcedureRef("remote-renewal", 1)).promise().workingHours());
        assertThrows(IllegalStateException.class, () -> procedures.of(new ProcedureRef("remote-renewal", 3)));
    }

    @Test
    void aProcedureMayDoWithoutACarrier() throws IOException {
        var procedures = new Procedures(List.of(write(shipped().replace("  FILE: view-only/1\n", ""))));

        assertTrue(procedures
                .newest("remote-renewal")
                .orElseThrow()
                .profileFor(Carrier.Kind.FILE)
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "'code: remote-renewal', '', 'code'",
        "'code: remote-renewal', 'code: Remote renewal', 'lower-case'",
        "'version: 1', 'version: 0', 'version'",
        "'version: 1', 'version: one', 'version'",
        "'signer: CURRENT_KEY', 'signer: NOBODY', 'signer'",
        "'  TOKEN: sign-payments/1', '  TOKEN: sign-payments', 'carriers.TOKEN'",
        "'  TOKEN: sign-payments/1', '  TAPE: sign-payments/1', 'carriers'",
        "'  workingHours: 3', '  workingHours: 0', 'workingHours'",
        "'  workingHours: 3', '  hours: 3', 'promise'",
        "'activation: WHEN_SAVED', 'activation:', 'activation'",
        "'afterwards: SUPERSEDE', 'after: SUPERSEDE', 'after'",
        "'code: remote-renewal', 'code: [', 'line'"
    })
    void aMistakeNamesTheFileAndThePlace(String right, String wrong, String place) throws IOException {
        var file = write(shipped().replace(right, wrong));

        var mistake = assertThrows(IllegalStateException.class, () -> ProcedureFile.read(file));

        assertTrue(mistake.getMessage().contains(file), mistake::getMessage);
        assertTrue(mistake.getMessage().contains("line "), mistake::getMessage);
        assertTrue(mistake.getMessage().contains(place), mistake::getMessage);
    }

    @Test
    void aFileThatIsNotThereStopsTheStart() {
        assertThrows(IllegalStateException.class, () -> new Procedures(List.of("procedures/none.yaml")));
    }

    @Test
    void twoFilesOfOneVersionStopTheStart() {
        assertThrows(IllegalStateException.class, () -> new Procedures(List.of(SHIPPED, SHIPPED)));
    }

    private String shipped() throws IOException {
        return Files.readString(Path.of("src/main/resources", SHIPPED));
    }

    private String write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("procedure.yaml"), yaml).toString();
    }
}
