package ru.surguch.request.act;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.surguch.contracts.Carrier;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.Subject;
import ru.surguch.gost.GostCertificate;
import ru.surguch.request.clock.BankClock;

/** Draws up the act of one certificate. */
@ApplicationScoped
public class ActPaper {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy 'г.'", Locale.of("ru"));

    private final ActPage.Bank bank;

    ActPaper(
            @ConfigProperty(name = "surguch.bank.name") String name,
            @ConfigProperty(name = "surguch.bank.city") String city) {
        this.bank = new ActPage.Bank(name, city);
    }

    /**
     * @param signer the certificate whose key will sign the act
     * @return PDF
     */
    public byte[] draw(
            RequestId request,
            Instant date,
            Subject owner,
            Carrier carrier,
            GostCertificate certificate,
            GostCertificate signer) {
        return ActPress.print(
                page(request, date, owner, carrier, certificate, signer).render());
    }

    private ActPage page(
            RequestId request,
            Instant date,
            Subject owner,
            Carrier carrier,
            GostCertificate certificate,
            GostCertificate signer) {
        return new ActPage(
                request.toString(),
                DATE.format(date.atZone(BankClock.ZONE)),
                bank,
                new ActPage.Owner(owner.fullName(), owner.title(), owner.organization(), owner.inn(), owner.ogrn()),
                CertificateText.of(certificate),
                label(carrier),
                new ActPage.Signer(
                        signer.serialHex(),
                        CertificateText.moment(signer.notBefore()),
                        CertificateText.moment(signer.notAfter())));
    }

    private static String label(Carrier carrier) {
        return switch (carrier.kind()) {
            case TOKEN -> "смарт-ключ (токен) № " + carrier.serial();
            case FILE -> "файл";
        };
    }
}
