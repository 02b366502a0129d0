package ru.surguch.issuance.ceremony;

import java.util.LinkedHashMap;
import org.bouncycastle.asn1.x500.X500Name;
import ru.surguch.gost.SubjectAttribute;

/** What the bank's two CA certificates are called. */
record CaNames(String organization) {

    CaNames {
        if (organization.isBlank()) {
            throw new CeremonyRefusal("--organization names nobody");
        }
    }

    X500Name root() {
        return name("Корневой удостоверяющий центр");
    }

    X500Name issuing() {
        return name("Удостоверяющий центр интернет-банка");
    }

    private X500Name name(String commonName) {
        var values = new LinkedHashMap<SubjectAttribute, String>();
        values.put(SubjectAttribute.COUNTRY, "RU");
        values.put(SubjectAttribute.ORGANIZATION, organization);
        values.put(SubjectAttribute.COMMON_NAME, commonName);
        return SubjectAttribute.name(values);
    }
}
