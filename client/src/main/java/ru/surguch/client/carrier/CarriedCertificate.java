package ru.surguch.client.carrier;

import ru.surguch.gost.GostCertificate;
import ru.surguch.pkcs11.KeyId;

/** A certificate on a carrier, and the id of its key there. */
public record CarriedCertificate(KeyId key, GostCertificate certificate) {}
