package ru.surguch.local;

import java.nio.file.Path;
import java.util.Map;
import ru.surguch.local.infra.StateDirectory;

/** {@code Up <checkout> <state directory>}: starts the stack, says where everything is, and leaves it running. */
public final class Up {

    private Up() {}

    public static void main(String... arguments) {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        Path folder = Path.of(arguments[1]);
        try {
            Stack stack = Stack.of(root, folder, System.out::println);
            stack.startToStay();
            Map<String, Path> tokens =
                    Tokens.write(StateDirectory.at(folder), stack.infra().issuer());
            System.out.print(Guide.to(stack, tokens));
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
