package ru.surguch.issuance.ceremony;

/** How many years the CA certificates are valid. */
record CaTerms(int root, int issuing) {

    CaTerms {
        if (issuing < 1 || root < issuing || root > 30) {
            throw new CeremonyRefusal(
                    "the issuing certificate lives 1 year or more, the root not shorter and at most 30");
        }
    }
}
