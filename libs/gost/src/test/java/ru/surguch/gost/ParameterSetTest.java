package ru.surguch.gost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static ru.surguch.gost.GostRefusal.Reason.TEST_PARAMETER_SET;
import static ru.surguch.gost.GostRefusal.Reason.UNKNOWN_PARAMETER_SET;
import static ru.surguch.gost.Refusals.assertRefused;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterSetTest {

    /** RFC 9215 §4.2 and §4.3. */
    @ParameterizedTest
    @CsvSource({
        "1.2.643.2.2.35.1, 256, true",
        "1.2.643.2.2.35.2, 256, true",
        "1.2.643.2.2.35.3, 256, true",
        "1.2.643.2.2.36.0, 256, true",
        "1.2.643.2.2.36.1, 256, true",
        "1.2.643.7.1.2.1.1.1, 256, false",
        "1.2.643.7.1.2.1.1.2, 256, false",
        "1.2.643.7.1.2.1.1.3, 256, false",
        "1.2.643.7.1.2.1.1.4, 256, false",
        "1.2.643.7.1.2.1.2.1, 512, false",
        "1.2.643.7.1.2.1.2.2, 512, false",
        "1.2.643.7.1.2.1.2.3, 512, false"
    })
    void eachAcceptedSetWritesItsHashOnlyWhereTheRfcSaysMust(String oid, int bits, boolean withHash) {
        ParameterSet set = ParameterSet.of(new ASN1ObjectIdentifier(oid));
        ASN1Sequence parameters =
                ASN1Sequence.getInstance(set.keyAlgorithmIdentifier().getParameters());

        assertEquals(bits, set.bits());
        assertEquals(set.oid(), parameters.getObjectAt(0));
        assertEquals(
                withHash ? List.of(set.oid(), set.streebog().oid()) : List.of(set.oid()),
                Arrays.asList(parameters.toArray()));
    }

    @Test
    void theTwoTestSetsAreKnownAndNotAccepted() {
        EnumSet<ParameterSet> refused = EnumSet.allOf(ParameterSet.class);
        refused.removeIf(ParameterSet::accepted);

        assertEquals(EnumSet.of(ParameterSet.TEST_256, ParameterSet.TEST_512), refused);
        assertRefused(TEST_PARAMETER_SET, ParameterSet.TEST_512::curve);
    }

    @Test
    void aSetNobodyNamedIsUnknown() {
        assertRefused(UNKNOWN_PARAMETER_SET, () -> ParameterSet.of(new ASN1ObjectIdentifier("1.2.643.7.1.2.1.1.5")));
    }

    @ParameterizedTest
    @EnumSource(ParameterSet.class)
    void keyHashAndSignatureAreOfOneLength(ParameterSet set) {
        boolean longOne = set.bits() == 512;

        assertEquals(
                longOne ? "1.2.643.7.1.1.1.2" : "1.2.643.7.1.1.1.1",
                set.keyAlgorithm().getId());
        assertEquals(
                longOne ? "1.2.643.7.1.1.2.3" : "1.2.643.7.1.1.2.2",
                set.streebog().oid().getId());
        assertEquals(
                longOne ? "1.2.643.7.1.1.3.3" : "1.2.643.7.1.1.3.2",
                set.signatureAlgorithm().getId());
        assertNull(set.signatureAlgorithmIdentifier().getParameters());
    }

    @Test
    void theCurveIsOneObjectForAllKeys() {
        assertSame(ParameterSet.TC26_256_A.curve(), ParameterSet.TC26_256_A.curve());
        assertFalse(ParameterSet.TC26_256_A.curve().equals(ParameterSet.TC26_256_B.curve()));
    }

    @Test
    void theLabelIsForPeople() {
        assertEquals("ГОСТ Р 34.10-2012, 512 бит, набор параметров ТК 26 C", ParameterSet.TC26_512_C.label());
        assertEquals(
                "ГОСТ Р 34.10-2012, 256 бит, набор параметров КриптоПро XchA", ParameterSet.CRYPTOPRO_XCHA.label());
    }
}
