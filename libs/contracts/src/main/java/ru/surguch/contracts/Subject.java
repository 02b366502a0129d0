package ru.surguch.contracts;

/**
 * Whom the certificate is for, as the bank's records know them, never as the PKCS#10 claims.
 *
 * @param inn INN of the legal entity, 10 digits
 * @param ogrn OGRN of the legal entity, 13 digits
 */
public record Subject(
        String surname,
        String givenName,
        String title,
        String organization,
        String locality,
        String state,
        String inn,
        String ogrn) {

    /** The full name, as in the common name of the certificate: surname, then given name and patronymic. */
    public String fullName() {
        return surname + " " + givenName;
    }
}
