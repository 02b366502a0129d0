package ru.surguch.client;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import ru.surguch.client.bank.BankAway;
import ru.surguch.client.refusal.Refusal;
import ru.surguch.gost.GostRefusal;
import ru.surguch.pkcs11.HsmBusy;
import ru.surguch.pkcs11.HsmRefused;
import ru.surguch.pkcs11.HsmUnknownOutcome;

/** Says in Russian why a command did not do what it was asked, and gives the exit code that scripts go by. */
final class Answers implements IExecutionExceptionHandler {

    private static final int REFUSED = 1;
    private static final int REPEAT = 3;
    private static final String AGAIN = "Повторите ту же команду: она продолжит с того же места";

    private record Answer(int exitCode, String title, String detail, String whatToDo) {}

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        Answer answer = answer(e);
        PrintWriter err = command.getErr();
        err.println(answer.detail() == null ? answer.title() : answer.title() + ": " + answer.detail());
        err.println(answer.whatToDo());
        err.flush();
        return answer.exitCode();
    }

    private static Answer answer(Exception e) throws Exception {
        return switch (e) {
            case Refusal no -> refused(no.why().title(), no.detail(), no.why().whatToDo());
            case HsmRefused no -> token(no);
            case GostRefusal no -> gost(no);
            case BankAway away -> new Answer(REPEAT, "Нет связи с банком", away.getMessage(), AGAIN);
            case HsmBusy busy ->
                new Answer(REPEAT, "Смарт-ключ не отвечает", null, "Проверьте, подключен ли он. " + AGAIN);
            case HsmUnknownOutcome unknown ->
                new Answer(REPEAT, "Смарт-ключ не сообщил, чем закончилось действие", null, AGAIN);
            case UncheckedIOException io ->
                refused("Не удалось прочитать или записать файл", io.getMessage(), "Проверьте место и права");
            default -> throw e;
        };
    }

    private static Answer refused(String title, String detail, String whatToDo) {
        return new Answer(REFUSED, title, detail, whatToDo);
    }

    private static Answer gost(GostRefusal no) {
        return switch (no.reason()) {
            case WRONG_PASSWORD ->
                refused("Пароль не подходит к контейнеру", null, "Введите пароль, под которым ключ создан");
            case OBSOLETE_ALGORITHM, NOT_GOST ->
                refused("Ключ не по ГОСТ Р 34.10-2012", null, "Получите в банке новый носитель");
            default -> refused("Данные не соответствуют стандарту", no.reason().name(), "Сообщите об этом в банк");
        };
    }

    private static Answer token(HsmRefused no) {
        return switch (no.reason()) {
            case PIN_WRONG ->
                refused("PIN-код не подошел", null, "Проверьте PIN-код: после нескольких ошибок он блокируется");
            case PIN_LOCKED -> refused("PIN-код заблокирован", null, "Обратитесь в банк");
            case PIN_EXPIRED -> refused("PIN-код надо сменить", null, "Смените его: «surguch pin»");
            case PIN_UNFIT -> refused("Смарт-ключ не принимает такой PIN-код", null, "Выберите другой PIN-код");
            case NOT_FOUND ->
                refused(
                        "Не найдены библиотека PKCS#11, смарт-ключ или ключ на нем",
                        null,
                        "Проверьте --module и --token");
            case AMBIGUOUS ->
                refused("Подключено несколько одинаково названных смарт-ключей", null, "Оставьте подключенным один");
            case ALREADY_THERE -> refused("Смарт-ключ или ключ уже занят", null, "Закройте другие программы");
            case UNSUPPORTED -> refused("Смарт-ключ этого не умеет", null, "Получите в банке новый носитель");
            case KEY_UNSOUND -> refused("Ключ на носителе неисправен", null, "Обратитесь в банк");
            case NOT_ALLOWED -> refused("Смарт-ключ не разрешает это действие", null, "Обратитесь в банк");
        };
    }
}
