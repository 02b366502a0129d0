package ru.surguch.request.act;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What the act says, ready to print (template {@code ActPage.html}).
 *
 * @param number the request's number
 * @param signer the certificate whose key will sign the act
 */
record ActPage(String number, String date, Bank bank, Owner owner, Content certificate, String carrier, Signer signer)
        implements TemplateInstance {

    /** The party that hands over. */
    record Bank(String name, String city) {}

    /** The party that takes over, as the bank's records know them. */
    record Owner(String fullName, String title, String organization, String inn, String ogrn) {}

    /** One printed line of the certificate's content. */
    record Line(String label, String value) {}

    /** The certificate's content; the key in hex as certificate viewers show it. */
    record Content(String serial, List<Line> lines, List<String> key, String sha1, String streebog) {}

    /** The mark of an electronically signed paper. */
    record Signer(String serial, String notBefore, String notAfter) {}
}
