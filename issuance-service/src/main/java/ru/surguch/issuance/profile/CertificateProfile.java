package ru.surguch.issuance.profile;

import java.time.Period;
import java.util.List;
import java.util.Set;
import ru.surguch.contracts.ProfileRef;

/**
 * What a bank's certificates of one kind say beyond their owner and key; data, one YAML file each.
 *
 * @param title in Russian, for people
 * @param validity of the certificate; may be cut short by the issuing certificate's
 * @param keyValidity how long the private key may sign (privateKeyUsagePeriod)
 */
public record CertificateProfile(
        String code,
        int version,
        String title,
        Period validity,
        Period keyValidity,
        Set<KeyUse> keyUsage,
        List<Purpose> extendedKeyUsage,
        List<Purpose> policies) {

    // A mistake of years for months should stop the start, not appear in a certificate.
    private static final int LONGEST_MONTHS = 36;

    public CertificateProfile {
        require(code != null && code.matches("[a-z][a-z0-9-]{0,40}"), "code", "lower-case words joined by hyphens");
        require(version > 0, "version", "1 or more");
        require(title != null && !title.isBlank(), "title", "not empty");
        requireTerm(validity, "validity");
        requireTerm(keyValidity, "keyValidity");
        require(keyUsage != null && !keyUsage.isEmpty(), "keyUsage", "not empty");
        require(extendedKeyUsage != null && !extendedKeyUsage.isEmpty(), "extendedKeyUsage", "not empty");
        require(policies != null && !policies.isEmpty(), "policies", "not empty");
    }

    private static void requireTerm(Period term, String field) {
        require(
                term != null
                        && term.getDays() == 0
                        && term.toTotalMonths() > 0
                        && term.toTotalMonths() <= LONGEST_MONTHS,
                field,
                "an ISO-8601 period of 1 to " + LONGEST_MONTHS + " months, for example P12M");
    }

    private static void require(boolean right, String field, String wanted) {
        if (!right) {
            throw new ProfileMistake(field, wanted);
        }
    }

    public ProfileRef ref() {
        return new ProfileRef(code, version);
    }
}
