package ru.surguch.request.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.regex.Pattern;
import ru.surguch.contracts.Carrier;

/** A carrier as it is stored; its kind is the slot, of which a subscriber has one each. */
@Embeddable
public record Slot(
        @Column(name = "carrier_kind") @Enumerated(EnumType.STRING)
        Carrier.Kind kind,

        @Column(name = "carrier_serial") String serial) {

    private static final Pattern SERIAL = Pattern.compile("[0-9A-Za-z-]{1,32}");

    /** Refuses a token without a readable serial number and a file with one. */
    public static Slot of(Carrier carrier) {
        boolean fits =
                switch (carrier.kind()) {
                    case TOKEN ->
                        carrier.serial() != null
                                && SERIAL.matcher(carrier.serial()).matches();
                    case FILE -> carrier.serial() == null;
                };
        if (!fits) {
            throw new CertificateRefusal(CertificateWhy.CARRIER_SERIAL_WRONG);
        }
        return new Slot(carrier.kind(), carrier.serial());
    }

    public Carrier carrier() {
        return new Carrier(kind, serial);
    }
}
