package ru.surguch.request.certificate;

import ru.surguch.web.Refusal;

/** A certificate, or a key for one, is not as it must be. */
public final class CertificateRefusal extends Refusal {

    public CertificateRefusal(CertificateWhy why) {
        super(why, null);
    }
}
