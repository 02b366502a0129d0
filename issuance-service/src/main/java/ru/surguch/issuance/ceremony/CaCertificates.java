package ru.surguch.issuance.ceremony;

import java.time.Clock;
import java.time.Period;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.KeyUsage;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.GostPublicKey;
import ru.surguch.gost.RawSigner;
import ru.surguch.issuance.x509.CertificateExtensions;
import ru.surguch.issuance.x509.SerialNumbers;
import ru.surguch.issuance.x509.ToBeSigned;
import ru.surguch.issuance.x509.Validity;

/** The bank's root and issuing certificates (RFC 5280 §4.2.1, RFC 9215 §4.4). */
record CaCertificates(CaNames names, CaTerms terms, Clock clock) {

    private static final List<ASN1ObjectIdentifier> ANY_POLICY =
            List.of(new ASN1ObjectIdentifier("2.5.29.32.0")); // RFC 5280 §4.2.1.4

    /** Signed with its own key. */
    GostCertificate root(RawSigner key) {
        var validity = validity(terms.root());
        return sign(key, names.root(), validity, names.root(), key.publicKey(), authority(1, key.publicKey()));
    }

    /** Under the root, with room for subscribers' certificates only. */
    GostCertificate issuing(GostPublicKey key, GostCertificate root, RawSigner rootKey) {
        var validity = validity(terms.issuing()).within(root.notAfter());
        var extensions = authority(0, key).policies(ANY_POLICY).authorityKey(root);
        return sign(rootKey, root.subject(), validity, names.issuing(), key, extensions);
    }

    private Validity validity(int years) {
        return Validity.of(Period.ofYears(years), clock.instant());
    }

    private static CertificateExtensions authority(int pathLength, GostPublicKey key) {
        return new CertificateExtensions()
                .authority(pathLength)
                .keyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign)
                .subjectKey(key);
    }

    private static GostCertificate sign(
            RawSigner signer,
            X500Name issuer,
            Validity validity,
            X500Name subject,
            GostPublicKey key,
            CertificateExtensions extensions) {
        var set = signer.parameterSet();
        var serial = SerialNumbers.fresh();
        var tbs = new ToBeSigned(serial, set, issuer, validity, subject, key, extensions).der();
        return ToBeSigned.signed(tbs, set, signer.signMessage(tbs));
    }
}
