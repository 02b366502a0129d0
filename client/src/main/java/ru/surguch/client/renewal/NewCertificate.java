package ru.surguch.client.renewal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import ru.surguch.client.refusal.Refusal;
import ru.surguch.gost.CertificateChain;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.GostPublicKey;

/** What the bank released: the certificate of the new key with its issuers, none of it believed before it is checked. */
public final class NewCertificate {

    private final List<GostCertificate> released;

    private NewCertificate(List<GostCertificate> released) {
        this.released = released;
    }

    /** @param p7b DER of a SignedData of certificates only (RFC 5652 §5.1) */
    public static NewCertificate of(byte[] p7b) {
        try {
            return new NewCertificate(new CMSSignedData(p7b)
                    .getCertificates().getMatches(null).stream()
                            .map(GostCertificate::of)
                            .toList());
        } catch (CMSException | RuntimeException e) {
            throw new Refusal(RenewalWhy.CHAIN_BROKEN, "ответ банка не читается");
        }
    }

    /**
     * The chain from the certificate of this very key to a self-signed root.
     *
     * @param trusted the bank's root where it is known already
     */
    public CertificateChain chain(GostPublicKey newKey, Optional<GostCertificate> trusted, Instant now) {
        List<GostCertificate> chain = new ArrayList<>(List.of(leaf(newKey)));
        while (!chain.getLast().isSignedBy(chain.getLast())) {
            chain.add(issuer(chain, trusted));
        }
        if (!chain.stream().allMatch(certificate -> now.isBefore(certificate.notAfter()))) {
            throw new Refusal(RenewalWhy.NOT_VALID);
        }
        requireTrusted(chain.getLast(), trusted);
        return new CertificateChain(chain);
    }

    private GostCertificate leaf(GostPublicKey newKey) {
        return released.stream()
                .filter(certificate -> certificate.publicKey().equals(newKey))
                .findFirst()
                .orElseThrow(() -> new Refusal(RenewalWhy.OTHER_KEY));
    }

    private GostCertificate issuer(List<GostCertificate> chain, Optional<GostCertificate> trusted) {
        return Stream.concat(trusted.stream(), released.stream())
                .filter(NewCertificate::isAuthority)
                .filter(issuer -> !chain.contains(issuer) && chain.getLast().isSignedBy(issuer))
                .findFirst()
                .orElseThrow(() -> new Refusal(RenewalWhy.CHAIN_BROKEN));
    }

    // RFC 5280 §6.1.4 (k): without this any of the bank's subscribers could issue certificates.
    private static boolean isAuthority(GostCertificate certificate) {
        X509CertificateHolder holder = certificate.holder();
        BasicConstraints constraints =
                holder.getExtensions() == null ? null : BasicConstraints.fromExtensions(holder.getExtensions());
        return constraints != null && constraints.isCA();
    }

    private static void requireTrusted(GostCertificate root, Optional<GostCertificate> trusted) {
        if (trusted.isPresent() && !trusted.get().equals(root)) {
            throw new Refusal(RenewalWhy.OTHER_ROOT, "отпечаток SHA-1 " + root.sha1());
        }
    }
}
