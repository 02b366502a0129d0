package ru.surguch.issuance;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import ru.surguch.issuance.ceremony.CeremonyCommand;

/** Without arguments the service; with {@code ceremony …} the key ceremony, which needs neither database nor Kafka. */
@QuarkusMain
public class Main {

    public static void main(String... arguments) {
        if (arguments.length > 0) {
            System.exit(CeremonyCommand.run(arguments));
        }
        Quarkus.run(arguments);
    }
}
