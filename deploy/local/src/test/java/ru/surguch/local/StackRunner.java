package ru.surguch.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ru.surguch.local.infra.StateDirectory;

/** A launcher to be killed by a test: {@code <state> <jar> stay|wait <service>…}. */
public final class StackRunner {

    private StackRunner() {}

    public static void main(String... arguments) throws InterruptedException {
        List<Service> services = List.of(arguments).subList(3, arguments.length).stream()
                .map(name -> new Service(name, Path.of(arguments[1])))
                .toList();
        Stack stack = new Stack(
                StateDirectory.at(Path.of(arguments[0])),
                services,
                System.getProperty("java.class.path"),
                Optional.empty(),
                System.out::println);
        if (arguments[2].equals("stay")) {
            stack.startToStay();
            System.exit(0);
        }
        stack.start();
        System.out.println("READY");
        Thread.currentThread().join();
    }
}
