package ru.surguch.gost;

import static ru.surguch.gost.GostRefusal.Reason.CHAIN_BROKEN;

import java.util.List;
import java.util.stream.Collectors;

/** A certificate and its issuers, each signed by the next; the last is normally the bank's root. */
public record CertificateChain(List<GostCertificate> certificates) {

    public CertificateChain {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty()) {
            throw new GostRefusal(CHAIN_BROKEN, "a chain of no certificates");
        }
        for (int i = 1; i < certificates.size(); i++) {
            requireSignedBy(certificates.get(i - 1), certificates.get(i));
        }
    }

    private static void requireSignedBy(GostCertificate certificate, GostCertificate issuer) {
        if (!certificate.isSignedBy(issuer)) {
            throw new GostRefusal(CHAIN_BROKEN, certificate + " is not signed by " + issuer);
        }
    }

    /** PEM blocks one after another, the leaf first. */
    public String pem() {
        return certificates.stream().map(GostCertificate::pem).collect(Collectors.joining());
    }

    /** DER of a SignedData that carries certificates only (RFC 5652 §5.1), what Windows and token plug-ins call p7b. */
    public byte[] p7b() {
        return Cms.certificatesOnly(certificates);
    }
}
