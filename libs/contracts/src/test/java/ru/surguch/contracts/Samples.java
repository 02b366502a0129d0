package ru.surguch.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One fact of each type, with invented people and numbers of valid check sums. */
final class Samples {

    static final RequestId REQUEST = new RequestId(UUID.fromString("6f1c2d9e-4a54-4c0e-9b57-2f0a2b1d7c11"));
    static final SerialNumber SERIAL = SerialNumber.of("4BC03D5F7A1E88A2D0194C6E3B7F21509AE4D17C");
    static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");
    static final Sealed SEALED = new Sealed("eyJhbGciOiJFQ0RILUVTIn0.sample.sample.sample.sample");
    static final byte[] DER = {0x30, 0x03, 0x02, 0x01, 0x00};

    private Samples() {}

    static List<Fact> all() {
        return List.of(
                new RequestSubmitted(
                        REQUEST,
                        NOON,
                        new ProcedureRef("remote-renewal", 1),
                        new Promise(3),
                        new ProfileRef("sign-payments", 1),
                        new Carrier(Carrier.Kind.TOKEN, "3220-0000451"),
                        DER,
                        subject(),
                        DER,
                        DER,
                        false,
                        SEALED,
                        SEALED),
                new RequestWithdrawn(REQUEST, NOON),
                new ActSigned(REQUEST, SERIAL, NOON),
                new CertificateSaved(REQUEST, SERIAL, NOON),
                new PromiseMade(REQUEST, NOON),
                new RequestApproved(REQUEST, "eyJhbGciOiJFUzI1NiJ9.sample.sample"),
                new RequestRejected(REQUEST, "eyJhbGciOiJFUzI1NiJ9.sample.sample"),
                new CertificateIssued(
                        REQUEST,
                        SERIAL,
                        DER,
                        List.of(DER, DER),
                        NOON,
                        NOON,
                        NOON,
                        "eyJhbGciOiJFUzI1NiJ9.sample.sample"),
                new IssuanceRefused(REQUEST, "KEY_ALREADY_CERTIFIED", NOON),
                new CertificateActivated(REQUEST, SERIAL, NOON),
                new CertificateRevoked(REQUEST, SERIAL, "superseded", NOON),
                new LinkSent(REQUEST, NOON));
    }

    static Subject subject() {
        return new Subject(
                "Иванов",
                "Иван Иванович",
                "Главный бухгалтер",
                "ООО «Ромашка»",
                "Москва",
                "77 г. Москва",
                "7707083893",
                "1027700132195");
    }
}
