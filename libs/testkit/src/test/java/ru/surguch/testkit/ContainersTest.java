package ru.surguch.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;

class ContainersTest {
    private static final boolean DOCKER = DockerClientFactory.instance().isDockerAvailable();

    @Test
    void withoutDockerTheRefusalSaysWhatToDo() {
        assumeFalse(DOCKER);

        String refusal = assertThrows(IllegalStateException.class, () -> Containers.with(ContainersTest::notReached))
                .getMessage();
        assertTrue(refusal.contains("needs a running Docker") && refusal.contains("unset INFRA_MODE"), refusal);
    }

    @Test
    void aMissingImageIsNamedWithTheCommandThatFetchesIt() {
        assumeTrue(DOCKER);

        String refusal = assertThrows(
                        IllegalStateException.class, () -> Containers.refuseWithoutImage("surguch/no-such-image:0"))
                .getMessage();
        assertTrue(refusal.contains("docker pull surguch/no-such-image:0"), refusal);
    }

    private static ru.surguch.local.infra.Addresses notReached() {
        throw new AssertionError("nothing may be started before Docker was found");
    }
}
