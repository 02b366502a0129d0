package ru.surguch.issuance.profile;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** The addresses that every certificate carries; what is not configured is left out. */
@ConfigMapping(prefix = "surguch.publication")
public interface Publication {

    /** The same CRL at one or more addresses (RFC 5280 §4.2.1.13). */
    Optional<List<String>> crl();

    /** The issuing certificate in DER (RFC 5280 §4.2.2.1, id-ad-caIssuers). */
    Optional<String> issuer();

    /** The OCSP responder (RFC 5280 §4.2.2.1, id-ad-ocsp). */
    Optional<String> ocsp();
}
