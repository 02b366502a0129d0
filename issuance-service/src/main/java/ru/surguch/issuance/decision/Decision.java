package ru.surguch.issuance.decision;

import ru.surguch.contracts.Approval;
import ru.surguch.gost.CertificationRequest;

/** A verified approval together with its PKCS#10, whose sender has proven to hold the key. */
public record Decision(Approval approval, CertificationRequest pkcs10) {}
