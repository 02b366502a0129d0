package ru.surguch.local;

import java.nio.file.Path;
import java.util.List;

/** A program of the stack; its name is also that of its log, its port and, without the suffix, its database. */
public record Service(String name, Path jar) {
    public static final String REQUEST = "request-service";
    public static final String APPROVAL = "approval-service";
    public static final String ISSUANCE = "issuance-service";
    public static final String NOTIFICATION = "notification-service";

    /** The four desks, as built in this checkout. */
    public static List<Service> desks(Path root) {
        return List.of(REQUEST, APPROVAL, ISSUANCE, NOTIFICATION).stream()
                .map(name -> new Service(name, root.resolve(name).resolve("target/quarkus-app/quarkus-run.jar")))
                .toList();
    }

    String database() {
        return name.replace("-service", "").replace('-', '_');
    }
}
