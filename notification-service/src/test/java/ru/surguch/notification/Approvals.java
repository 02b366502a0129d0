package ru.surguch.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import ru.surguch.contracts.Approval;
import ru.surguch.contracts.Carrier;
import ru.surguch.contracts.ProcedureRef;
import ru.surguch.contracts.ProfileRef;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.Sealed;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.contracts.Subject;
import ru.surguch.seal.DecisionSigner;
import ru.surguch.testkit.Keys;

/** What approval-service signs, and what others would like it to have signed; each a compact JWS. */
public final class Approvals {

    private Approvals() {}

    /** An approval that approval-service never gave. */
    public enum Forgery {
        OF_ANOTHER_KEY {
            @Override
            public String of(RequestId request, Sealed contact) {
                return sign("link", approval(request, contact));
            }
        },
        OF_ANOTHER_REQUEST {
            @Override
            public String of(RequestId request, Sealed contact) {
                return signed(RequestId.fresh(), contact);
            }
        },
        EDITED {
            @Override
            public String of(RequestId request, Sealed contact) {
                var own = Desk.sealed(request, Desk.address(request));
                return edited(signed(request, own), own.jwe(), contact.jwe());
            }
        };

        public abstract String of(RequestId request, Sealed contact);
    }

    static String signed(RequestId request, Sealed contact) {
        return sign("decision", approval(request, contact));
    }

    private static String sign(String key, Approval approval) {
        return new DecisionSigner(Keys.named(key)).sign(approval);
    }

    private static String edited(String jws, String from, String to) {
        var parts = jws.split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var edited = payload.replace(from, to).getBytes(StandardCharsets.UTF_8);
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(edited) + "." + parts[2];
    }

    private static Approval approval(RequestId request, Sealed contact) {
        return new Approval(
                UUID.randomUUID(),
                request,
                Instant.parse("2026-11-23T09:00:00Z"),
                "ivanova",
                new ProcedureRef("remote-renewal", 1),
                new ProfileRef("sign-payments", 1),
                new byte[] {0x30, 0x00},
                new Subject(
                        "Иванов",
                        "Иван Иванович",
                        "Главный бухгалтер",
                        "ООО «Ромашка»",
                        "Москва",
                        "77 г. Москва",
                        "7707083893",
                        "1027700132195"),
                new Carrier(Carrier.Kind.TOKEN, "3220-0000451"),
                SerialNumber.of("0A"),
                contact);
    }
}
