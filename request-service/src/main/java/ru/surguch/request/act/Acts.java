package ru.surguch.request.act;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ru.surguch.contracts.RequestId;

/** The acts, one for each request with a certificate. */
@ApplicationScoped
public class Acts implements PanacheRepositoryBase<Act, UUID> {

    /** The act of an issued request; it was made with the certificate's arrival, so it is there. */
    public Act of(RequestId request) {
        return findByIdOptional(request.value())
                .orElseThrow(() -> new IllegalStateException("request " + request + " is issued without an act"));
    }
}
