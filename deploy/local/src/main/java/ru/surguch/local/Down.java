package ru.surguch.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** {@code Down <state directory>}: stops what {@link Up} has left running; the state stays. */
public final class Down {

    private Down() {}

    public static void main(String... arguments) {
        Path folder = Path.of(arguments[0]);
        boolean ran = Files.isDirectory(folder) && Stack.stop(folder);
        System.out.println(ran ? "stopped; the state stays in " + folder : "nothing runs on " + folder);
    }
}
