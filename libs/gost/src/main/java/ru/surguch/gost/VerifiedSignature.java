package ru.surguch.gost;

import java.time.Instant;
import java.util.Optional;

/**
 * What a verified CMS says beyond being valid.
 *
 * @param signingTime what the signer's clock said: information only, evidence is our own time of receipt
 * @param bindsCertificate whether signingCertificateV2 was there (CAdES-BES), naming the certificate inside the signed part
 */
public record VerifiedSignature(GostCertificate signer, Optional<Instant> signingTime, boolean bindsCertificate) {}
