package ru.surguch.request.proof;

import ru.surguch.gost.GostRefusal;
import ru.surguch.web.Refusal;

/** What was sent proves nothing; the detail names the field. */
public final class ProofRefusal extends Refusal {

    ProofRefusal(String field, GostRefusal refusal) {
        super(ProofWhy.of(refusal), field + ": " + refusal.getMessage());
    }
}
