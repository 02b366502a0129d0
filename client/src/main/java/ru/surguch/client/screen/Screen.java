package ru.surguch.client.screen;

import java.io.Console;
import java.io.PrintWriter;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import ru.surguch.client.bank.CurrentCertificate;
import ru.surguch.client.bank.RequestView;
import ru.surguch.client.carrier.Kind;
import ru.surguch.gost.GostCertificate;

/** Prints for the subscriber; asks only somebody who sits at a terminal: a script has decided before it called. */
public final class Screen {

    private static final ZoneId BANK = ZoneId.of("Europe/Moscow");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final PrintWriter out;
    private final boolean asks;

    public Screen(PrintWriter out, boolean asks) {
        this.out = out;
        this.asks = asks;
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** One line «label: value»; nothing when there is no value. */
    public void item(String label, Object value) {
        if (value != null) {
            say("  " + label + ": " + value);
        }
    }

    /** True when the subscriber presses the button of this name. */
    public boolean agreed(String button) {
        Console console = System.console();
        if (!asks || console == null || !console.isTerminal()) {
            say("«" + button + "»");
            return true;
        }
        String answer = console.readLine("«%s»? [да/нет] ", button);
        return answer != null && answer.strip().equalsIgnoreCase("да");
    }

    /** Owner, organisation, serial number, validity, carrier: procedure P1, step 3. */
    public void show(CurrentCertificate current) {
        say("Действующий сертификат");
        item("Владелец", current.owner());
        item("Организация", current.organization());
        item("Серийный номер", current.serial());
        item("Срок действия", validity(current.notBefore(), current.notAfter()));
        item("Носитель", carrier(current));
        item("Состояние", current.state().label());
    }

    private static String carrier(CurrentCertificate current) {
        String serial = current.carrier().serial();
        String kind = Kind.valueOf(current.carrier().kind()).label();
        return serial == null ? kind : kind + " № " + serial;
    }

    public void show(RequestView request) {
        say("Запрос № " + request.id());
        item("Состояние", request.state().label());
        item("Ответ банка обещан до", time(request.promisedAt()));
        Optional.ofNullable(request.rejection()).ifPresent(rejection -> {
            item("Причина", rejection.label());
            item("Пояснение", rejection.text());
        });
        Optional.ofNullable(request.timeline())
                .ifPresent(steps -> steps.forEach(step -> item(time(step.at()), step.label())));
        Optional.ofNullable(request.certificate()).ifPresent(issued -> {
            item("Новый сертификат", issued.serial());
            item("Срок действия", validity(issued.notBefore(), issued.notAfter()));
        });
        Optional.ofNullable(request.next()).ifPresent(next -> item("Дальше", next.label()));
    }

    public void show(GostCertificate certificate) {
        item("Серийный номер", certificate.serialHex());
        item(
                "Срок действия",
                validity(
                        certificate.notBefore().atZone(BANK).toOffsetDateTime(),
                        certificate.notAfter().atZone(BANK).toOffsetDateTime()));
    }

    private static String validity(OffsetDateTime from, OffsetDateTime to) {
        return "с " + time(from) + " по " + time(to);
    }

    private static String time(OffsetDateTime time) {
        return time == null ? null : MINUTES.format(time.atZoneSameInstant(BANK));
    }
}
