package ru.surguch.local.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {
    @TempDir
    Path folder;

    private StateDirectory state;

    @BeforeEach
    void open() {
        state = StateDirectory.at(folder.resolve("state"));
    }

    @Test
    void aPasswordStaysTheSameAndIsForItsOwnerOnly() throws Exception {
        Password password = state.password("request_app");

        assertEquals(password, StateDirectory.at(state.path()).password("request_app"));
        assertNotEquals(password, state.password("request_owner"));
        assertEquals(
                PosixFilePermissions.fromString("rw-------"),
                Files.getPosixFilePermissions(state.file("secrets/request_app")));
        assertFalse(password.toString().contains(password.reveal()));
    }

    @Test
    void aPortStaysTheSameUnlessSomebodyTookIt() throws Exception {
        int port = new Ports(state).port("smtp");
        assertEquals(port, new Ports(state).port("smtp"));

        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertNotEquals(taken.getLocalPort(), new Ports(state).port("smtp"));
        }
    }

    @Test
    void aLockIsHeldByOneAndGivenBack() throws Exception {
        var lock = state.lock("it.lock").orElseThrow();
        assertTrue(state.lock("it.lock").isEmpty());

        lock.release();
        assertTrue(state.lock("it.lock").isPresent());
    }

    @Test
    void whatIsForgottenIsGoneWithAllThatIsInIt() {
        state.write("folder/deep/file", "text");
        state.forget("folder");
        state.forget("folder");

        assertTrue(state.read("folder/deep/file").isEmpty());
    }
}
