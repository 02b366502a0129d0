package ru.surguch.local.infra;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Mails as files {@code 000001.eml} and so on; a number is never given twice while the folder has a later one. */
final class MailFolder {
    private final Path folder;

    MailFolder(StateDirectory state) {
        this.folder = state.folder("mail").path();
    }

    /** Keeps the message for one recipient; the file is whole before this returns. */
    synchronized void keep(MimeMessage message, String recipient) throws MessagingException {
        try {
            Path draft = Files.createTempFile(folder, "arriving", "");
            try (OutputStream out = Files.newOutputStream(draft)) {
                out.write(("Delivered-To: " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
                message.writeTo(out);
            }
            Files.move(draft, file(lastNumber() + 1), ATOMIC_MOVE);
        } catch (IOException e) {
            throw new MessagingException("cannot keep the mail", e);
        }
    }

    /** All mails, oldest first. */
    List<Mail> all() {
        return files().stream().map(Mail::read).toList();
    }

    Optional<Mail> find(int number) {
        return Optional.of(file(number)).filter(Files::exists).map(Mail::read);
    }

    synchronized void empty() {
        try {
            for (Path each : files()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(int number) {
        return folder.resolve("%06d.eml".formatted(number));
    }

    private int lastNumber() {
        return files().isEmpty() ? 0 : Mail.read(files().getLast()).number();
    }

    private List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
