package ru.surguch.issuance.ceremony;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ru.surguch.gost.ParameterSet;
import ru.surguch.issuance.hsm.HsmVault;
import ru.surguch.issuance.keystore.KeystoreVault;
import ru.surguch.issuance.signer.KeyVault;

/** The key ceremony on the command line. PINs and passwords come from files, never as arguments. */
@Command(
        name = "ceremony",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Makes the root key and the issuing key where they will live, and their certificates root.pem and issuing.pem.",
            "Overwrites nothing. Interrupted, it goes on where it stopped when it is called again in the same way."
        })
public final class CeremonyCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private Place place;

    /** Either of the two places where keys can live. */
    static final class Place {

        @ArgGroup(exclusive = false, heading = "In a PKCS#11 token:%n")
        private TokenOptions token;

        @ArgGroup(exclusive = false, heading = "In files under a password, for development:%n")
        private KeystoreOptions keystore;
    }

    /** A token, initialised when it is blank. */
    static final class TokenOptions {

        @Option(
                names = "--module",
                required = true,
                paramLabel = "<file>",
                description = "the vendor's PKCS#11 library")
        private Path module;

        @Option(
                names = "--vendor",
                defaultValue = "softhsm",
                paramLabel = "<profile>",
                description = "softhsm, rutoken or a file; default ${DEFAULT-VALUE}")
        private String vendor;

        @Option(names = "--token", required = true, paramLabel = "<label>", description = "the token's label")
        private String label;

        @Option(
                names = "--so-pin-file",
                required = true,
                paramLabel = "<file>",
                description = "the security officer's PIN")
        private Path securityOfficerPinFile;

        @Option(names = "--pin-file", required = true, paramLabel = "<file>", description = "the user's PIN")
        private Path pinFile;
    }

    /** Files. */
    static final class KeystoreOptions {

        @Option(
                names = "--keystore",
                required = true,
                paramLabel = "<folder>",
                description = "for root.key and issuing.key")
        private Path folder;

        @Option(
                names = "--password-file",
                required = true,
                paramLabel = "<file>",
                description = "the password of both keys")
        private Path passwordFile;
    }

    @Option(names = "--out", required = true, paramLabel = "<folder>", description = "for certificates and protocol")
    private Path out;

    @Option(names = "--organization", required = true, paramLabel = "<name>", description = "the bank's name")
    private String organization;

    @Option(
            names = "--parameter-set",
            defaultValue = "CRYPTOPRO_A",
            paramLabel = "<set>",
            description = "of both keys; default ${DEFAULT-VALUE}")
    private ParameterSet parameterSet;

    @Option(
            names = "--key-label",
            defaultValue = "issuing",
            paramLabel = "<label>",
            description = "of the issuing key; default ${DEFAULT-VALUE}")
    private String keyLabel;

    @Option(
            names = "--root-years",
            defaultValue = "15",
            paramLabel = "<years>",
            description = "validity of the root; default ${DEFAULT-VALUE}")
    private int rootYears;

    @Option(
            names = "--issuing-years",
            defaultValue = "10",
            paramLabel = "<years>",
            description = "validity of the issuing certificate; default ${DEFAULT-VALUE}")
    private int issuingYears;

    @Option(names = "--help", usageHelp = true, description = "says this")
    private boolean help;

    /** The exit code: 0 done, 1 refused, 2 wrong usage. */
    public static int run(String... arguments) {
        return new CommandLine(new Entrance())
                .setExecutionExceptionHandler((e, line, _) -> {
                    line.getErr().println("refused: " + e.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }

    /** {@code java -jar quarkus-run.jar}, with its one command. */
    @Command(name = "java -jar quarkus-run.jar", subcommands = CeremonyCommand.class)
    static final class Entrance {}

    @Override
    public Integer call() {
        var names = new CaNames(organization);
        var terms = new CaTerms(rootYears, issuingYears);
        try (var vault = vault()) {
            new Ceremony(vault, out, new CaCertificates(names, terms, Clock.systemUTC()), System.out::println)
                    .hold(parameterSet, keyLabel);
        }
        return CommandLine.ExitCode.OK;
    }

    private KeyVault vault() {
        if (place.keystore != null) {
            return new KeystoreVault(place.keystore.folder, place.keystore.passwordFile);
        }
        var token = place.token;
        return HsmVault.open(token.module, token.vendor, token.label, token.securityOfficerPinFile, token.pinFile);
    }
}
