package ru.surguch.request.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import ru.surguch.contracts.RequestId;
import ru.surguch.gost.GostPublicKey;

/** Every key ever seen, in flight or certified: a key is certified once (63-ФЗ ст. 14 ч. 2 п. 3). */
@ApplicationScoped
public class KnownKeys {

    // A competing claim of the same key waits here for the other transaction's end, and then finds the row.
    private static final String CLAIM =
            "insert into known_key (fingerprint, request_id) values (:key, :request) on conflict do nothing";

    private static final String RELEASE = """
            delete from known_key where request_id = :request
            and not exists (select 1 from certificate where certificate.request_id = known_key.request_id)""";

    private final EntityManager database;

    KnownKeys(EntityManager database) {
        this.database = database;
    }

    /** Claims the key for a request; refuses one that was seen before. */
    public void claim(GostPublicKey key, RequestId request) {
        if (!insert(key, request)) {
            throw new CertificateRefusal(CertificateWhy.KEY_ALREADY_KNOWN);
        }
    }

    /** Claims the key of a registered certificate for good; refuses one that was seen before. */
    public void claim(GostPublicKey key) {
        claim(key, null);
    }

    /** The key is in a certificate now, even where its request had let it go. */
    public void certified(GostPublicKey key, RequestId request) {
        insert(key, request);
    }

    private boolean insert(GostPublicKey key, RequestId request) {
        return database.createNativeQuery(CLAIM)
                        .setParameter("key", key.pointFingerprint().hex())
                        .setParameter("request", request == null ? null : request.value())
                        .executeUpdate()
                == 1;
    }

    /** Lets the key of a request go that has ended, unless there is a certificate for it. */
    public void release(RequestId request) {
        database.createNativeQuery(RELEASE)
                .setParameter("request", request.value())
                .executeUpdate();
    }
}
