package ru.surguch.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.surguch.local.infra.Addresses;
import ru.surguch.local.infra.Cluster;
import ru.surguch.local.infra.Database;
import ru.surguch.local.infra.Password;
import ru.surguch.local.infra.StateDirectory;
import ru.surguch.seal.KeyFile;

class ServiceConfigTest {
    @TempDir
    Path folder;

    private ServiceConfig config;

    @BeforeEach
    void configure() {
        StateDirectory state = StateDirectory.at(folder);
        Cluster cluster = new Cluster("jdbc:postgresql://127.0.0.1:1/", "postgres", Password.random());
        Addresses infra = new Addresses(
                1,
                2,
                Optional.of(cluster),
                Optional.of("127.0.0.1:3"),
                4,
                "http://127.0.0.1:5/mail",
                "http://127.0.0.1:6");
        CaFolder ca = new CaFolder(state, new KeyHome.Slot(state, Path.of("/usr/lib/module.so")));
        config = new ServiceConfig(
                infra,
                Optional.of(ca),
                new KeyFolder(state),
                Map.of(
                        Service.REQUEST,
                        8081,
                        Service.APPROVAL,
                        8082,
                        Service.ISSUANCE,
                        8083,
                        Service.NOTIFICATION,
                        8084));
    }

    @Test
    void everyPrivateKeyHasOneOwner() {
        assertEquals(Set.of(), privateKeys(Service.REQUEST));
        assertEquals(Set.of("decision", "approval-contact"), privateKeys(Service.APPROVAL));
        assertEquals(Set.of(), privateKeys(Service.ISSUANCE));
        assertEquals(Set.of("notification-contact", "link"), privateKeys(Service.NOTIFICATION));
    }

    @Test
    void everyDeskThatActsOnDecisionsCanVerifyThem() {
        for (String name : Set.of(Service.REQUEST, Service.ISSUANCE, Service.NOTIFICATION)) {
            assertTrue(settings(name).containsKey("surguch.keys.decision"), name);
        }
    }

    @Test
    void onlyIssuanceServiceKnowsTheSlotAndItsPin() {
        for (String name : Set.of(Service.REQUEST, Service.APPROVAL, Service.NOTIFICATION)) {
            assertTrue(settings(name).keySet().stream().noneMatch(key -> key.startsWith("surguch.hsm")), name);
        }
        assertTrue(settings(Service.ISSUANCE).get("surguch.hsm.pin-file").endsWith("secrets/ca-pin"));
    }

    @Test
    void bothWhoCheckASubscribersSignatureTrustTheSameIssuers() {
        String trusted = folder.resolve("trusted-issuers").toString();
        assertEquals(trusted, settings(Service.REQUEST).get("surguch.trusted-issuers"));
        assertEquals(trusted, settings(Service.APPROVAL).get("surguch.trusted-issuers"));
    }

    @Test
    void noSecretIsOnACommandLine() {
        Database database = new Database(
                "jdbc:postgresql://127.0.0.1:1/request",
                new Database.Role("request_owner", Password.random()),
                new Database.Role("request_app", Password.random()));

        String environment =
                config.environment(service(Service.REQUEST), database).toString();
        String commandLine = settings(Service.REQUEST).toString();
        assertTrue(environment.contains(database.owner().password().reveal()));
        assertTrue(!commandLine.contains(database.owner().password().reveal()));
        assertTrue(!commandLine.contains(database.application().password().reveal()));
    }

    @Test
    void linksLeadToTheServicesOfThisMachine() {
        Map<String, String> settings = settings(Service.NOTIFICATION);

        assertEquals("http://127.0.0.1:8084", settings.get("surguch.links.url"));
        assertEquals("http://127.0.0.1:8081/v1/requests", settings.get("surguch.requests-url"));
    }

    private Set<String> privateKeys(String name) {
        Set<String> names = new TreeSet<>();
        settings(name).forEach((key, value) -> {
            if (key.startsWith("surguch.keys.") && KeyFile.read(Path.of(value)).getPrivateKey() != null) {
                names.add(key.substring("surguch.keys.".length()));
            }
        });
        return names;
    }

    private Map<String, String> settings(String name) {
        return config.settings(service(name));
    }

    private static Service service(String name) {
        return new Service(name, Path.of("unused.jar"));
    }
}
