package ru.surguch.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import ru.surguch.client.bank.Bank;
import ru.surguch.client.carrier.Carrier;
import ru.surguch.client.carrier.FileCarrier;
import ru.surguch.client.carrier.Kind;
import ru.surguch.client.carrier.TokenCarrier;
import ru.surguch.client.home.Home;
import ru.surguch.client.screen.Screen;
import ru.surguch.client.secret.Secret;
import ru.surguch.client.secret.SecretSource;
import ru.surguch.pkcs11.Cryptoki;
import ru.surguch.pkcs11.VendorProfile;

/** What every command may need, and how it is opened. Secrets have no options, only files and the keyboard. */
class Options {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--home",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:SURGUCH_HOME:-${sys:user.home}/.surguch}",
            description = "Папка клиента: незавершенный запрос, акты (${DEFAULT-VALUE})")
    private Path home;

    @Option(
            names = "--api",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:SURGUCH_API:-http://localhost:8081}",
            description = "Адрес банка (${DEFAULT-VALUE})")
    private URI api;

    @Option(
            names = "--jwt-file",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:SURGUCH_JWT_FILE}",
            description = "Файл с токеном доступа, полученным при входе в Интернет-Банк")
    private Path jwtFile;

    @Option(
            names = "--carrier",
            scope = ScopeType.INHERIT,
            defaultValue = "token",
            description = "Носитель ключа: token (смарт-ключ) или file (файл)")
    private Kind kind;

    @Option(
            names = "--module",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:SURGUCH_MODULE}",
            description = "Библиотека PKCS#11 смарт-ключа")
    private Path module;

    @Option(
            names = "--vendor",
            scope = ScopeType.INHERIT,
            description = "Вид смарт-ключа: rutoken, softhsm или файл описания; обычно видно по библиотеке")
    private String vendor;

    @Option(names = "--token", scope = ScopeType.INHERIT, description = "Метка смарт-ключа")
    private String token;

    @Option(
            names = "--pin-file",
            scope = ScopeType.INHERIT,
            description = "Файл с PIN-кодом; без него PIN-код спрашивается")
    private Path pinFile;

    @Option(names = "--folder", scope = ScopeType.INHERIT, description = "Папка с ключами для носителя file")
    private Path folder;

    @Option(
            names = "--password-file",
            scope = ScopeType.INHERIT,
            description = "Файл с паролем контейнера; без него пароль спрашивается")
    private Path passwordFile;

    @Option(
            names = "--new-password-file",
            scope = ScopeType.INHERIT,
            description = "Файл с паролем нового контейнера; без него остается прежний пароль")
    private Path newPasswordFile;

    @Option(names = "--yes", scope = ScopeType.INHERIT, description = "Не спрашивать подтверждений")
    private boolean yes;

    Kind kind() {
        return kind;
    }

    Screen screen() {
        return new Screen(spec.commandLine().getOut(), !yes);
    }

    Home home() {
        return Home.open(home);
    }

    Bank bank() {
        return new Bank(api, this::jwt);
    }

    private String jwt() {
        return read(required(jwtFile, "--jwt-file")).strip();
    }

    boolean isLoggedIn() {
        return jwtFile != null;
    }

    Carrier carrier() {
        return kind == Kind.FILE ? fileCarrier() : tokenCarrier();
    }

    private Carrier tokenCarrier() {
        Path library = required(module, "--module");
        String label = required(token, "--token");
        Secret pin = secret(pinFile, "PIN-код смарт-ключа", "--pin-file");
        return new TokenCarrier(Cryptoki.open(library, profile(library)), label, pin);
    }

    private VendorProfile profile(Path library) {
        if (vendor == null) {
            return VendorProfile.named(library.getFileName().toString().contains("softhsm") ? "softhsm" : "rutoken");
        }
        Path file = Path.of(vendor);
        return Files.isRegularFile(file) ? VendorProfile.read(file) : VendorProfile.named(vendor);
    }

    private Carrier fileCarrier() {
        Path keys = required(folder, "--folder");
        Secret password = secret(passwordFile, "Пароль контейнера", "--password-file");
        return new FileCarrier(
                keys,
                password,
                newPasswordFile == null
                        ? password
                        : secret(newPasswordFile, "Пароль нового контейнера", "--new-password-file"));
    }

    /** What the carrier is to be opened with from now on. */
    Secret newSecret(Path newPinFile) {
        return kind == Kind.FILE
                ? secret(newPasswordFile, "Новый пароль", "--new-password-file")
                : secret(newPinFile, "Новый PIN-код", "--new-pin-file");
    }

    private Secret secret(Path file, String prompt, String option) {
        try {
            Optional<Secret> secret = SecretSource.read(file, prompt);
            return secret.orElseThrow(() -> wrong("Укажите " + option + " или запустите в терминале"));
        } catch (IOException e) {
            throw wrong("Файл " + file + " (" + option + ") не читается");
        }
    }

    /** The text of a file that an option names. */
    String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw wrong("Файл " + file + " не читается");
        }
    }

    private <T> T required(T value, String option) {
        return Optional.ofNullable(value).orElseThrow(() -> wrong("Укажите " + option));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
