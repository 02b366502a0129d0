package ru.surguch.gost;

import static ru.surguch.gost.GostRefusal.Reason.MALFORMED;
import static ru.surguch.gost.GostRefusal.Reason.TOO_LARGE;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;

/** The one gate through which a stranger's bytes reach BouncyCastle. */
final class Untrusted {

    private Untrusted() {}

    /** Runs a parser; whatever it stumbles over becomes {@code MALFORMED}, since BouncyCastle answers bad input with a dozen unchecked exceptions. */
    static <T> T read(String what, Callable<T> parser) {
        try {
            return parser.call();
        } catch (GostRefusal refusal) {
            throw refusal;
        } catch (Exception e) {
            throw new GostRefusal(MALFORMED, "not a readable " + what, e);
        }
    }

    /** A whole ASN.1 value, every lazily parsed part of it opened, without a byte behind it. */
    static ASN1Primitive ber(byte[] bytes) throws IOException {
        ASN1Primitive value = ASN1Primitive.fromByteArray(bytes);
        value.getEncoded(ASN1Encoding.DER);
        return value;
    }

    /** As {@link #ber}, with definite minimal lengths: what we hash is then what the sender wrote. Unsorted sets pass, some tools write them. */
    static ASN1Primitive definite(byte[] bytes) throws IOException {
        ASN1Primitive value = ber(bytes);
        if (!Arrays.equals(value.getEncoded(ASN1Encoding.DL), bytes)) {
            throw new GostRefusal(MALFORMED, "encoding is not definite");
        }
        return value;
    }

    /** The name with every attribute looked at: BouncyCastle would do that, and throw, only when somebody reads one. */
    static X500Name opened(X500Name name) {
        for (RDN rdn : name.getRDNs()) {
            rdn.getTypesAndValues();
        }
        return name;
    }

    static byte[] limited(byte[] bytes, int limit) {
        if (bytes.length > limit) {
            throw new GostRefusal(TOO_LARGE, bytes.length + " octets, at most " + limit + " accepted");
        }
        return bytes;
    }
}
