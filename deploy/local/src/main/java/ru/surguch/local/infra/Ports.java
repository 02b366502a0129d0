package ru.surguch.local.infra;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Properties;

/** Free ports on the loopback interface, chosen once for a state directory so that addresses survive a restart. */
public final class Ports {
    private static final String FILE = "ports.properties";
    private final StateDirectory state;
    private final Properties chosen = new Properties();

    public Ports(StateDirectory state) {
        this.state = state;
        state.read(FILE).ifPresent(this::load);
    }

    /** The port of this name: the one of the last time, or another one if somebody else has taken it meanwhile. */
    public synchronized int port(String name) {
        int last = Integer.parseInt(chosen.getProperty(name, "0"));
        return last != 0 && isFree(last) ? last : choose(name);
    }

    /** The port given for this name, whoever listens on it now. */
    public synchronized int chosen(String name) {
        return Integer.parseInt(chosen.getProperty(name));
    }

    private int choose(String name) {
        int port;
        do {
            port = anyFree();
        } while (chosen.containsValue(String.valueOf(port)));
        chosen.setProperty(name, String.valueOf(port));
        save();
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // a port in TIME_WAIT after a restart is ours to take again
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(String text) {
        try {
            chosen.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save() {
        try {
            StringWriter text = new StringWriter();
            chosen.store(text, null);
            state.write(FILE, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
