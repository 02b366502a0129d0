package ru.surguch.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A mail server (RFC 5321) that is away until it is started, and may be in a bad mood afterwards. */
final class SickMailServer {

    /** How it behaves towards a letter. */
    enum Mood {
        WELL,
        /** Refuses the recipient for now, and says whom. */
        GREYLISTING,
        /** Takes the letter and hangs up without a word. */
        HANGING_UP,
        SLOW
    }

    private static final Pattern RECIPIENT = Pattern.compile("RCPT TO:<([^>]+)>");
    private static final Pattern LINK = Pattern.compile("https://pki\\.bank\\.example/l/[\\w-]{43}");

    private final int port;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final Set<Socket> visitors = ConcurrentHashMap.newKeySet();
    private volatile Mood mood = Mood.WELL;
    private ServerSocket door;
    private Thread porter;

    SickMailServer(int port) {
        this.port = port;
    }

    /** A letter as it came over the wire. */
    record Mail(String to, String content) {

        /** The header's value, folded lines joined; empty when there is none. */
        String header(String name) {
            return Pattern.compile("(?mi)^" + name + ": (.*(?:\r\n[ \t].*)*)")
                    .matcher(content)
                    .results()
                    .map(found -> found.group(1).replaceAll("\r\n[ \t]", ""))
                    .findFirst()
                    .orElse("");
        }

        String link() {
            return LINK.matcher(content.replace("=\r\n", "").replace("=3D", "="))
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .orElseThrow();
        }
    }

    SickMailServer start(Mood how) {
        try {
            mood = how;
            door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            porter = Thread.ofVirtual().start(this::welcome);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void feel(Mood how) {
        mood = how;
    }

    List<Mail> mailsTo(String address) {
        return mails.stream().filter(mail -> mail.to().equals(address)).toList();
    }

    /** Away, from this moment on. */
    void close() throws IOException, InterruptedException {
        if (door != null) {
            door.close();
            porter.join(); // the port is free only when nobody waits at it
        }
        for (var visitor : visitors) {
            visitor.close();
        }
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var visitor = door.accept();
                visitors.add(visitor);
                Thread.ofVirtual().start(() -> talk(visitor));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void talk(Socket visitor) {
        try (visitor) {
            var in = new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.ISO_8859_1));
            var out = visitor.getOutputStream();
            say(out, "220 mail.bank.example");
            String to = null;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var recipient = RECIPIENT.matcher(line);
                if (recipient.find()) {
                    to = recipient.group(1);
                    say(out, mood == Mood.GREYLISTING ? "451 4.7.1 <" + to + "> greylisted" : "250 ok");
                } else if (line.equals("DATA")) {
                    say(out, "354 go on");
                    mails.add(new Mail(to, data(in)));
                    if (mood == Mood.HANGING_UP) {
                        return;
                    }
                    rest();
                    say(out, "250 taken");
                } else {
                    say(out, line.equals("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException e) {
            // the other side hung up
        } finally {
            visitors.remove(visitor);
        }
    }

    private static String data(BufferedReader in) throws IOException {
        var content = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            content.append(line).append("\r\n");
        }
        return content.toString();
    }

    private void rest() {
        if (mood == Mood.SLOW) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
