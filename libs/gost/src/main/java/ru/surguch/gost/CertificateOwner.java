package ru.surguch.gost;

import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * Whom a certificate names as its owner; empty where the attribute is missing. Older certificates and those of former CAs
 * leave out much of it.
 *
 * @param inn of the legal entity, 10 digits
 * @param ogrn of the legal entity, 13 digits
 */
public record CertificateOwner(
        Optional<String> commonName,
        Optional<String> surname,
        Optional<String> givenName,
        Optional<String> organization,
        Optional<String> inn,
        Optional<String> ogrn) {

    private static final String LEGAL_ENTITY = "00";

    public static CertificateOwner of(GostCertificate certificate) {
        X500Name name = certificate.subject();
        return new CertificateOwner(
                SubjectAttribute.COMMON_NAME.in(name),
                SubjectAttribute.SURNAME.in(name),
                SubjectAttribute.GIVEN_NAME.in(name),
                SubjectAttribute.ORGANIZATION.in(name),
                SubjectAttribute.INNLE.in(name).or(() -> innOfOldStyle(name)),
                SubjectAttribute.OGRN.in(name));
    }

    // Before INNLE there was (приказ ФСБ № 795 until 2021) the attribute INN held a company's number after two zeros;
    // without them it is a person's own.
    private static Optional<String> innOfOldStyle(X500Name name) {
        return SubjectAttribute.INN
                .in(name)
                .filter(inn -> inn.length() == 12 && inn.startsWith(LEGAL_ENTITY))
                .map(inn -> inn.substring(LEGAL_ENTITY.length()));
    }

    /** Whether two spellings are one name: letters and digits count, case, ё, quotes and spaces do not. */
    public static boolean sameName(String one, String other) {
        return letters(one).equals(letters(other));
    }

    /** Whether the common name or the surname contains this surname. */
    public boolean bears(String wanted) {
        var words = " " + letters(wanted) + " ";
        return commonName.filter(name -> padded(name).contains(words)).isPresent()
                || surname.filter(name -> padded(name).contains(words)).isPresent();
    }

    private static String padded(String name) {
        return " " + letters(name) + " ";
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
