package ru.surguch.issuance.x509;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.crypto.digests.SHA1Digest;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.GostPublicKey;

/** The extensions of a certificate in the making (RFC 5280 §4.2), each at most once, in the order in which they are added. */
public final class CertificateExtensions {

    private final ExtensionsGenerator extensions = new ExtensionsGenerator();

    private CertificateExtensions add(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
        try {
            extensions.addExtension(oid, critical, value);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Extensions build() {
        return extensions.generate();
    }

    /** §4.2.1.9; a certificate without it is no CA's. */
    public CertificateExtensions authority(int pathLength) {
        return add(Extension.basicConstraints, true, new BasicConstraints(pathLength));
    }

    /** §4.2.1.3. @param bits of {@link KeyUsage} */
    public CertificateExtensions keyUsage(int bits) {
        return add(Extension.keyUsage, true, new KeyUsage(bits));
    }

    /** §4.2.1.12. */
    public CertificateExtensions purposes(List<ASN1ObjectIdentifier> purposes) {
        var ids = purposes.stream().map(KeyPurposeId::getInstance).toArray(KeyPurposeId[]::new);
        return add(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(ids));
    }

    /** §4.2.1.4. */
    public CertificateExtensions policies(List<ASN1ObjectIdentifier> policies) {
        var ids = policies.stream().map(PolicyInformation::new).toArray(PolicyInformation[]::new);
        return add(Extension.certificatePolicies, false, new CertificatePolicies(ids));
    }

    /** privateKeyUsagePeriod (X.509 §9.2.2.5), both ends given. */
    public CertificateExtensions keyUsagePeriod(Validity period) {
        var ends = new DERSequence(new ASN1Encodable[] {
            new DERTaggedObject(false, 0, new DERGeneralizedTime(Date.from(period.from()))),
            new DERTaggedObject(false, 1, new DERGeneralizedTime(Date.from(period.until())))
        });
        return add(Extension.privateKeyUsagePeriod, false, ends);
    }

    /** §4.2.1.13: one point with several names is the same CRL at several addresses. */
    public CertificateExtensions crl(List<String> urls) {
        var names =
                new GeneralNames(urls.stream().map(CertificateExtensions::uri).toArray(GeneralName[]::new));
        var point = new DistributionPoint(new DistributionPointName(names), null, null);
        return add(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {point}));
    }

    /** §4.2.2.1. */
    public CertificateExtensions access(List<AccessDescription> places) {
        var information = new AuthorityInformationAccess(places.toArray(AccessDescription[]::new));
        return add(Extension.authorityInfoAccess, false, information);
    }

    /** A URL as extensions carry it. */
    public static GeneralName uri(String url) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, url);
    }

    /** SHA-1 over the whole SubjectPublicKeyInfo: the practice of CryptoPro, of TC 26's examples and of GnuTLS. */
    public CertificateExtensions subjectKey(GostPublicKey key) {
        return add(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(sha1(key.spki())));
    }

    /** The issuer's SubjectKeyIdentifier as it stands in its certificate: never computed again. */
    public CertificateExtensions authorityKey(GostCertificate issuer) {
        var identifier = issuer.keyIdentifier()
                .orElseThrow(() -> new IllegalArgumentException(issuer + " has no SubjectKeyIdentifier to copy"));
        return add(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(identifier));
    }

    private static byte[] sha1(byte[] octets) {
        var digest = new SHA1Digest();
        digest.update(octets, 0, octets.length);
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
