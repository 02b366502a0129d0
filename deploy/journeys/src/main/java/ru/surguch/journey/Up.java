package ru.surguch.journey;

import java.nio.file.Path;
import ru.surguch.local.Service;
import ru.surguch.local.Stack;
import ru.surguch.local.Tokens;

/**
 * {@code Up <checkout> <state directory>}: starts the stack, settles one subscriber with a current certificate, says what to do next, and
 * leaves it all running.
 */
public final class Up {

    private Up() {}

    public static void main(String... arguments) {
        var root = Path.of(arguments[0]).toAbsolutePath().normalize();
        var folder = Path.of(arguments[1]).toAbsolutePath().normalize();
        try {
            up(root, folder);
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void up(Path root, Path folder) {
        var stack = Stack.of(root, folder, System.out::println);
        var home = folder.resolve("ivanov");
        var isNew = !Subscriber.isSettled(home);
        var formerCa = new FormerCa();
        if (isNew) {
            stack.trust("former", formerCa.certificate().pem());
        }
        stack.startToStay();
        var tokens = Tokens.write(folder, stack.infra().issuer());
        var ivanov = ivanov(root, home, stack);
        if (isNew) {
            ivanov.settle(new Bank(stack), formerCa);
        }
        ivanov.logIn(new Bank(stack).token("subscriber", "ivanov"));
        System.out.print(Guide.to(stack, tokens, ivanov.script()));
    }

    private static Subscriber ivanov(Path root, Path home, Stack stack) {
        var person = Person.ivanov("ivanov");
        var api = stack.url(Service.REQUEST);
        return stack.module()
                .map(module -> Subscriber.withToken(person, root, home, module, api))
                .orElseGet(() -> Subscriber.withFile(person, root, home, api));
    }
}
