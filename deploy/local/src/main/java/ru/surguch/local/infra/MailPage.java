package ru.surguch.local.infra;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The mailbox as pages that a person reads. */
final class MailPage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM, HH:mm:ss", Locale.of("ru")).withZone(ZoneId.systemDefault());

    private static final String FRAME = """
            <!doctype html>
            <html lang="ru">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%s</title>
            <style>
              body { font: 16px/1.5 system-ui, sans-serif; margin: 0; background: #f4f1ec; color: #222 }
              header { background: #7c1d1d; color: #fff; padding: 14px 24px; font-size: 20px }
              header a { color: inherit; text-decoration: none }
              main { max-width: 860px; margin: 24px auto; padding: 0 16px }
              .mail { display: block; background: #fff; border-radius: 6px; padding: 12px 18px; margin-bottom: 10px;
                      color: inherit; text-decoration: none; box-shadow: 0 1px 2px #0002 }
              .mail:hover { box-shadow: 0 1px 6px #0004 }
              .small { color: #777; font-size: 14px }
              pre { white-space: pre-wrap; font: inherit; background: #fff; padding: 18px; border-radius: 6px }
              iframe { width: 100%%; height: 60vh; border: 0; border-radius: 6px; background: #fff }
            </style>
            </head>
            <body><header><a href="/mail">Почтовый ящик стенда</a></header><main>
            %s
            </main></body>
            </html>
            """;

    private MailPage() {}

    /** Newest first. */
    static String list(List<Mail> mails) {
        String rows = mails.reversed().stream().map(MailPage::row).collect(Collectors.joining("\n"));
        return FRAME.formatted("Почтовый ящик", rows.isEmpty() ? "<p>Писем пока нет.</p>" : rows);
    }

    static String one(Mail mail) {
        String body = mail.html().isEmpty() ? plain(mail) : framed(mail);
        return FRAME.formatted(escape(mail.subject()), """
                <h1>%s</h1>
                <p class="small">От кого: %s<br>Кому: %s<br>Получено: %s</p>
                %s""".formatted(
                        escape(mail.subject()), escape(mail.from()), escape(mail.to()), time(mail), body));
    }

    private static String row(Mail mail) {
        return """
                <a class="mail" href="/mail/%d"><b>%s</b><br><span class="small">%s → %s · %s</span></a>""".formatted(mail.number(), escape(mail.subject()), escape(mail.from()), escape(mail.to()), time(mail));
    }

    // a mail is a stranger's HTML: no scripts, no forms, links open in this window
    private static String framed(Mail mail) {
        return """
                <iframe sandbox="allow-top-navigation-by-user-activation" srcdoc="<base target=_top>%s"></iframe>""".formatted(escape(mail.html()));
    }

    private static String plain(Mail mail) {
        String text = escape(mail.text());
        for (String link : mail.links()) {
            text = text.replace(escape(link), "<a href=\"%1$s\">%1$s</a>".formatted(escape(link)));
        }
        return "<pre>" + text + "</pre>";
    }

    private static String time(Mail mail) {
        return TIME.format(mail.received());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
