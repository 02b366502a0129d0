package ru.surguch.request.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import ru.surguch.contracts.Carrier;

/** A key carrier; the serial number belongs to tokens only. */
record CarrierJson(
        @NotNull Carrier.Kind kind, @Size(max = 64) String serial) {

    static CarrierJson of(Carrier carrier) {
        return new CarrierJson(carrier.kind(), carrier.serial());
    }

    Carrier carrier() {
        return new Carrier(kind, serial);
    }
}
