package ru.surguch.pkcs11;

import static ru.surguch.pkcs11.HsmRefused.Reason.NOT_ALLOWED;
import static ru.surguch.pkcs11.ObjectClass.CERTIFICATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.GostPublicKey;

/** The certificates in a token. */
final class Certificates {

    private static final long X_509 = 0; // CKC_X_509

    private final TokenPool pool;
    private final Keys keys;

    Certificates(TokenPool pool, Keys keys) {
        this.pool = pool;
        this.keys = keys;
    }

    List<CertificateEntry> list() {
        return pool.call(
                session -> session.find(Template.of(CERTIFICATE).with(Attribute.CERTIFICATE_TYPE, X_509)).stream()
                        .map(certificate -> entry(session, certificate))
                        .toList());
    }

    private static CertificateEntry entry(Session session, long certificate) {
        return new CertificateEntry(
                KeyId.of(session.attribute(certificate, Attribute.ID)),
                new String(session.attribute(certificate, Attribute.LABEL), StandardCharsets.UTF_8),
                session.attribute(certificate, Attribute.VALUE));
    }

    // The new one goes in before the old one goes: a token that is pulled out meanwhile holds either or both, never
    // none.
    void put(KeyId id, String label, GostCertificate certificate) {
        Template object = template(id, label, certificate);
        pool.call(session -> {
            requireSameKey(keys.publicKey(session, id), certificate.publicKey());
            List<Long> old = session.find(Template.of(CERTIFICATE).with(Attribute.ID, id.octets()));
            List<Long> others = old.stream()
                    .filter(one -> !Arrays.equals(session.attribute(one, Attribute.VALUE), certificate.der()))
                    .toList();
            if (others.size() == old.size()) {
                session.create(object);
            }
            others.forEach(session::destroy);
            return null;
        });
    }

    private static void requireSameKey(GostPublicKey inToken, GostPublicKey certified) {
        if (!inToken.pointFingerprint().equals(certified.pointFingerprint())) {
            throw new HsmRefused(NOT_ALLOWED, "the certificate is of another key");
        }
    }

    /** PKCS#11 2.40 §4.6.3: names and number are repeated outside the value, in DER, for searches. */
    private static Template template(KeyId id, String label, GostCertificate certificate) {
        try {
            return Template.of(CERTIFICATE)
                    .with(Attribute.CERTIFICATE_TYPE, X_509)
                    .with(Attribute.TOKEN, true)
                    .with(Attribute.PRIVATE, false)
                    .with(Attribute.LABEL, label)
                    .with(Attribute.ID, id.octets())
                    .with(Attribute.SUBJECT, certificate.subject().getEncoded())
                    .with(Attribute.ISSUER, certificate.issuer().getEncoded())
                    .with(Attribute.SERIAL_NUMBER, new ASN1Integer(certificate.serial()).getEncoded())
                    .with(Attribute.VALUE, certificate.der());
        } catch (IOException e) {
            throw new UncheckedIOException("Names are encoded in memory", e);
        }
    }
}
