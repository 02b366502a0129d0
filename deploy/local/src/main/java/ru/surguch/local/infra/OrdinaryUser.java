package ru.surguch.local.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/** How to run PostgreSQL, which refuses to run as root: as we are, in an own user namespace, or as nobody. */
enum OrdinaryUser {
    AS_WE_ARE,
    OWN_NAMESPACE("unshare", "-U"),
    NOBODY("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private final List<String> prefix;

    OrdinaryUser(String... prefix) {
        this.prefix = List.of(prefix);
    }

    /** What works here: a container often allows no user namespaces. */
    static OrdinaryUser find() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return AS_WE_ARE;
        }
        return works(OWN_NAMESPACE.command(List.of("true"))) ? OWN_NAMESPACE : NOBODY;
    }

    List<String> command(List<String> program) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(program);
        return whole;
    }

    /** Lets that user own the folder and all in it. */
    void own(Path folder) {
        if (this != NOBODY) {
            return;
        }
        refuseIfHidden(folder);
        if (!works(List.of("chown", "-R", "65534:65534", folder.toString()))) {
            throw new IllegalStateException("cannot give " + folder + " to the user nobody");
        }
    }

    private static void refuseIfHidden(Path folder) {
        for (Path parent = folder.getParent(); parent != null; parent = parent.getParent()) {
            try {
                if (!Files.getPosixFilePermissions(parent).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    throw new IllegalStateException("PostgreSQL must run as nobody here, and nobody cannot enter "
                            + parent + ": choose a state directory elsewhere");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean works(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
