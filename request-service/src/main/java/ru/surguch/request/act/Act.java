package ru.surguch.request.act;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ru.surguch.contracts.RequestId;

/** One act: made once, so that what was shown, what was signed and what is kept are the same bytes. */
@Entity
public class Act {

    @Id
    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "document_id")
    private UUID documentId;

    private byte[] pdf;

    @Column(name = "made_at")
    private Instant madeAt;

    private byte[] signature;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Version
    private int version;

    protected Act() {}

    public Act(RequestId request, byte[] pdf, Instant madeAt) {
        this.requestId = request.value();
        this.documentId = UUID.randomUUID();
        this.pdf = pdf.clone();
        this.madeAt = madeAt;
    }

    /** @param cms verified, in DER; our time of receipt is the evidence, not the signer's clock */
    public void sign(byte[] cms, Instant receivedAt) {
        this.signature = cms.clone();
        this.receivedAt = receivedAt;
    }

    public UUID documentId() {
        return documentId;
    }

    public byte[] pdf() {
        return pdf.clone();
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Optional<byte[]> signature() {
        return Optional.ofNullable(signature).map(byte[]::clone);
    }

    public Optional<Instant> receivedAt() {
        return Optional.ofNullable(receivedAt);
    }
}
