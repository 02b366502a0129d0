package ru.surguch.request.act;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.SubjectAttribute;
import ru.surguch.request.clock.BankClock;

/** A certificate in words: everything its owner must have read before taking it (63-ФЗ ст. 18 ч. 3). */
final class CertificateText {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss 'МСК'", Locale.of("ru"));

    private static final Map<Integer, String> USAGES = Map.of(
            KeyUsage.digitalSignature, "электронная подпись",
            KeyUsage.nonRepudiation, "неотрекаемость",
            KeyUsage.keyAgreement, "согласование ключей");

    private CertificateText() {}

    static ActPage.Content of(GostCertificate certificate) {
        return new ActPage.Content(
                certificate.serialHex(),
                lines(certificate),
                certificate.publicKey().hexLines(),
                certificate.sha1().hex(),
                certificate.fingerprint().hex());
    }

    private static List<ActPage.Line> lines(GostCertificate certificate) {
        var lines = new ArrayList<ActPage.Line>();
        lines.add(new ActPage.Line("Издатель", issuer(certificate)));
        lines.add(new ActPage.Line("Действует с", moment(certificate.notBefore())));
        lines.add(new ActPage.Line("Действует по", moment(certificate.notAfter())));
        for (var attribute : SubjectAttribute.values()) {
            attribute
                    .in(certificate.subject())
                    .ifPresent(value -> lines.add(new ActPage.Line(attribute.label(), value)));
        }
        lines.add(new ActPage.Line(
                "Алгоритм ключа проверки",
                certificate.publicKey().parameterSet().label()));
        var extensions = certificate.holder().getExtensions();
        lines.add(new ActPage.Line("Использование ключа", usages(extensions)));
        lines.add(new ActPage.Line("Расширенное использование", purposes(extensions)));
        lines.removeIf(line -> line.value().isEmpty());
        return lines;
    }

    private static String issuer(GostCertificate certificate) {
        return Stream.of(SubjectAttribute.COMMON_NAME, SubjectAttribute.ORGANIZATION)
                .map(attribute -> attribute.in(certificate.issuer()))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(BankClock.ZONE));
    }

    private static String usages(Extensions extensions) {
        var usage = KeyUsage.fromExtensions(extensions);
        return Stream.of(KeyUsage.digitalSignature, KeyUsage.nonRepudiation, KeyUsage.keyAgreement)
                .filter(bit -> usage != null && usage.hasUsages(bit))
                .map(USAGES::get)
                .collect(Collectors.joining(", "));
    }

    private static String purposes(Extensions extensions) {
        var purposes = ExtendedKeyUsage.fromExtensions(extensions);
        return purposes == null
                ? ""
                : Stream.of(purposes.getUsages()).map(CertificateText::purpose).collect(Collectors.joining(", "));
    }

    private static String purpose(KeyPurposeId purpose) {
        return purpose.equals(KeyPurposeId.id_kp_clientAuth)
                ? "проверка подлинности клиента (" + purpose.getId() + ")"
                : purpose.getId();
    }
}
