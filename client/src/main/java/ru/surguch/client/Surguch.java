package ru.surguch.client;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ScopeType;

/** The command {@code surguch}. */
@Command(
        name = "surguch",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Surguch.Version.class,
        synopsisSubcommandLabel = "КОМАНДА",
        description = "Сертификат для работы в Интернет-Банке: обновить без визита в банк.",
        exitCodeListHeading = "Коды завершения:%n",
        exitCodeList = {
            "0:сделано",
            "1:отказ: написано, почему и что делать",
            "2:неверные параметры",
            "3:нет связи с банком или смарт-ключом: повторите ту же команду"
        })
final class Surguch {

    @Mixin
    private final Options options;

    private Surguch(Options options) {
        this.options = options;
    }

    public static void main(String... args) {
        LogManager.getLogManager()
                .reset(); // what matters of the token's troubles is said to the subscriber, in Russian
        System.exit(commandLine(new Options(), utf8(FileDescriptor.out), utf8(FileDescriptor.err))
                .execute(args));
    }

    // A machine without a locale would show every Russian letter as a question mark.
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    static CommandLine commandLine(Options options, PrintWriter out, PrintWriter err) {
        return new CommandLine(new Surguch(options))
                .addSubcommand(new ShowCurrent(options))
                .addSubcommand(new CommandLine(new KeyCommands())
                        .addSubcommand(new MakeKey(options))
                        .addSubcommand(new ShowKeys(options))
                        .addSubcommand(new ImportCertificate(options)))
                .addSubcommand(new ChangePin(options))
                .addSubcommand(new SubmitRequest(options))
                .addSubcommand(new ShowStatus(options))
                .addSubcommand(new WithdrawRequest(options))
                .addSubcommand(new SignAct(options))
                .addSubcommand(new SaveCertificate(options))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Answers())
                .setOut(out)
                .setErr(err);
    }

    /** Keys on the carrier. */
    @Command(name = "key", description = "Ключи на носителе", synopsisSubcommandLabel = "КОМАНДА")
    static final class KeyCommands {}

    /** From the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"surguch " + Surguch.class.getPackage().getImplementationVersion()};
        }
    }
}
