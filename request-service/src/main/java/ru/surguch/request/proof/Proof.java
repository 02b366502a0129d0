package ru.surguch.request.proof;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import ru.surguch.gost.CertificationRequest;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.GostRefusal;
import ru.surguch.gost.SignedCms;

/** Reads what subscribers and operators send as text (PEM or base64) and refuses what does not prove what it must. */
public final class Proof {

    private Proof() {}

    /** The PKCS#10 of a GOST R 34.10-2012 key, signed with that key. */
    public static CertificationRequest pkcs10(String text) {
        return read("pkcs10", () -> CertificationRequest.of(bytes(text)));
    }

    /** The CMS with which the signer's key signed exactly this content, out of its wrapping. */
    public static byte[] signature(String text, byte[] content, GostCertificate signer) {
        return read("signature", () -> {
            var cms = SignedCms.parse(bytes(text));
            cms.verify(content, signer);
            return cms.encoded();
        });
    }

    public static GostCertificate certificate(String text) {
        return read("certificate", () -> GostCertificate.of(bytes(text)));
    }

    private static <T> T read(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (GostRefusal refusal) {
            throw new ProofRefusal(field, refusal);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
