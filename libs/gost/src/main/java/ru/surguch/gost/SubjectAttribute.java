package ru.surguch.gost;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERNumericString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;

/** The attributes of a Russian certificate's names (RFC 9215 §5; приказ ФСБ № 795), each with its string type. */
public enum SubjectAttribute {
    COMMON_NAME("2.5.4.3", "Общее имя", DERUTF8String::new),
    SURNAME("2.5.4.4", "Фамилия", DERUTF8String::new),
    GIVEN_NAME("2.5.4.42", "Имя и отчество", DERUTF8String::new),
    COUNTRY("2.5.4.6", "Страна", text -> new DERPrintableString(text, true)),
    STATE("2.5.4.8", "Область", DERUTF8String::new),
    LOCALITY("2.5.4.7", "Город", DERUTF8String::new),
    STREET("2.5.4.9", "Улица", DERUTF8String::new),
    ORGANIZATION("2.5.4.10", "Организация", DERUTF8String::new),
    ORGANIZATIONAL_UNIT("2.5.4.11", "Подразделение", DERUTF8String::new),
    TITLE("2.5.4.12", "Должность", DERUTF8String::new),
    EMAIL("1.2.840.113549.1.9.1", "Электронная почта", text -> new DERIA5String(text, true)),
    OGRN("1.2.643.100.1", "ОГРН", text -> new DERNumericString(text, true)),
    OGRNIP("1.2.643.100.5", "ОГРНИП", text -> new DERNumericString(text, true)),
    INN("1.2.643.3.131.1.1", "ИНН", text -> new DERNumericString(text, true)),
    INNLE("1.2.643.100.4", "ИНН юридического лица", text -> new DERNumericString(text, true)),
    SNILS("1.2.643.100.3", "СНИЛС", text -> new DERNumericString(text, true));

    private final ASN1ObjectIdentifier oid;
    private final String label;
    private final Function<String, ASN1Encodable> encoding;

    SubjectAttribute(String oid, String label, Function<String, ASN1Encodable> encoding) {
        this.oid = new ASN1ObjectIdentifier(oid);
        this.label = label;
        this.encoding = encoding;
    }

    public ASN1ObjectIdentifier oid() {
        return oid;
    }

    /** For people, in Russian. */
    public String label() {
        return label;
    }

    /** A name of one attribute per RDN in the map's order; IllegalArgumentException when a value does not fit its string type. */
    public static X500Name name(Map<SubjectAttribute, String> values) {
        X500NameBuilder name = new X500NameBuilder();
        values.forEach((attribute, text) -> name.addRDN(attribute.oid, attribute.encoding.apply(text)));
        return name.build();
    }

    /** The first value in the name, whatever string type it was written in: OpenSSL and browsers write INNLE as UTF8String. */
    public Optional<String> in(X500Name name) {
        return Arrays.stream(name.getRDNs(oid))
                .flatMap(rdn -> Arrays.stream(rdn.getTypesAndValues()))
                .filter(pair -> pair.getType().equals(oid))
                .map(AttributeTypeAndValue::getValue)
                .filter(ASN1String.class::isInstance)
                .map(value -> ((ASN1String) value).getString())
                .findFirst();
    }
}
