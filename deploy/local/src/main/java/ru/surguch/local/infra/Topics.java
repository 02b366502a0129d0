package ru.surguch.local.infra;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics between the desks: one per producer and major version, and one for what nobody could read. */
public final class Topics {
    public static final List<String> NAMES = List.of(
            "surguch.requests.v1",
            "surguch.decisions.v1",
            "surguch.certificates.v1",
            "surguch.deliveries.v1",
            "surguch.dead-letters.v1");

    private static final int PARTITIONS = 2;

    private Topics() {}

    /** Makes those topics that are not there yet, each name after the prefix (empty outside tests). */
    public static void create(String bootstrap, String prefix) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            Set<String> there = admin.listTopics().names().get();
            admin.createTopics(NAMES.stream()
                            .map(name -> prefix + name)
                            .filter(name -> !there.contains(name))
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create the topics", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
