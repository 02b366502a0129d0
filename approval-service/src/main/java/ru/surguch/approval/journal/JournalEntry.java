package ru.surguch.approval.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import ru.surguch.contracts.RequestId;

/** One line of the journal; the database refuses to change or delete it. */
@Entity
@Immutable
@Table(name = "journal")
public class JournalEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private UUID requestId;
    private Instant at;
    private String who;

    @Enumerated(EnumType.STRING)
    private Deed what;

    protected JournalEntry() {}

    JournalEntry(RequestId requestId, Instant at, String who, Deed what) {
        this.requestId = requestId.value();
        this.at = at;
        this.who = who;
        this.what = what;
    }

    public Instant at() {
        return at;
    }

    /** An officer as the identity provider names them, or {@link Journal#SUBSCRIBER}. */
    public String who() {
        return who;
    }

    public Deed what() {
        return what;
    }
}
