package ru.surguch.issuance.issuance;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.SerialNumber;

/** One line of the journal; the table only grows. No names, only numbers, officers' logins and reasons. */
@Entity
@Table(name = "audit")
public class AuditEntry extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Instant at;
    private UUID requestId;
    private String serial;
    private String what;
    private String detail;

    protected AuditEntry() {}

    /** Writes a line in the transaction of what it tells of; serial and detail may be null. */
    public static void write(Instant at, RequestId requestId, SerialNumber serial, String what, String detail) {
        var entry = new AuditEntry();
        entry.at = at;
        entry.requestId = requestId.value();
        entry.serial = serial == null ? null : serial.toString();
        entry.what = what;
        entry.detail = detail;
        entry.persist();
    }
}
