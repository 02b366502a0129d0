package ru.surguch.request.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * A certificate that the subscriber has already.
 *
 * @param certificate X.509 in PEM or base64
 */
record RegistrationJson(
        @NotNull String certificate, @NotNull @Valid CarrierJson carrier) {}
