package ru.surguch.issuance.profile;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.AccessDescription;
import ru.surguch.issuance.x509.CertificateExtensions;

/** Where relying parties find the CRL, the issuer's certificate and the OCSP responder. */
record Addresses(List<String> crl, List<AccessDescription> access) {

    static Addresses of(Publication publication) {
        var access = new ArrayList<AccessDescription>();
        publication
                .ocsp()
                .ifPresent(url -> access.add(
                        new AccessDescription(AccessDescription.id_ad_ocsp, CertificateExtensions.uri(url))));
        publication
                .issuer()
                .ifPresent(url -> access.add(
                        new AccessDescription(AccessDescription.id_ad_caIssuers, CertificateExtensions.uri(url))));
        return new Addresses(publication.crl().orElse(List.of()), access);
    }

    /** What is not configured is left out: an empty list is no legal extension. */
    void addTo(CertificateExtensions extensions) {
        if (!crl.isEmpty()) {
            extensions.crl(crl);
        }
        if (!access.isEmpty()) {
            extensions.access(access);
        }
    }
}
