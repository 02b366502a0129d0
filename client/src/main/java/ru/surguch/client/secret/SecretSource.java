package ru.surguch.client.secret;

import java.io.Console;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Where secrets come from: the first line of a file, or the keyboard, without echo; never the command line. */
public final class SecretSource {

    private SecretSource() {}

    /** Empty when there is neither a file nor somebody at a keyboard. */
    public static Optional<Secret> read(Path file, String prompt) throws IOException {
        return file == null ? typed(prompt) : Optional.of(firstLine(Files.readAllBytes(file)));
    }

    private static Optional<Secret> typed(String prompt) {
        Console console = System.console();
        return console == null || !console.isTerminal()
                ? Optional.empty()
                : Optional.ofNullable(console.readPassword("%s: ", prompt)).map(Secret::of);
    }

    private static Secret firstLine(byte[] content) {
        CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(content));
        Arrays.fill(content, (byte) 0);
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        Secret line = Secret.of(Arrays.copyOf(text.array(), end));
        Arrays.fill(text.array(), '\0');
        return line;
    }
}
