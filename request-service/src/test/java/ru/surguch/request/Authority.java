package ru.surguch.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.surguch.contracts.Subject;
import ru.surguch.gost.CertificateChain;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.GostPublicKey;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.gost.SubjectAttribute;
import ru.surguch.gost.TestCertificates;

/** A small CA of tests; its key lies in a file, because the application under test has classes of its own. */
public record Authority(SoftwareKey key, GostCertificate certificate) {

    private static final char[] PASSWORD = "tests only".toCharArray();

    static void make(Path folder, String name) throws IOException {
        var key = SoftwareKey.generate(ParameterSet.CRYPTOPRO_A);
        Files.writeString(folder.resolve(name + ".key"), key.seal(PASSWORD));
        Files.writeString(
                folder.resolve(name + ".pem"),
                TestCertificates.root(key, name + " CA").pem());
    }

    static Authority in(Path folder, String name) {
        try {
            return new Authority(
                    SoftwareKey.open(Files.readString(folder.resolve(name + ".key")), PASSWORD),
                    GostCertificate.of(Files.readAllBytes(folder.resolve(name + ".pem"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A certificate valid for a year. */
    public GostCertificate issue(GostPublicKey key, Subject subject) {
        Map<SubjectAttribute, String> name = new LinkedHashMap<>();
        name.put(SubjectAttribute.COMMON_NAME, subject.fullName());
        name.put(SubjectAttribute.SURNAME, subject.surname());
        name.put(SubjectAttribute.GIVEN_NAME, subject.givenName());
        name.put(SubjectAttribute.COUNTRY, "RU");
        name.put(SubjectAttribute.STATE, subject.state());
        name.put(SubjectAttribute.LOCALITY, subject.locality());
        name.put(SubjectAttribute.ORGANIZATION, subject.organization());
        name.put(SubjectAttribute.TITLE, subject.title());
        name.put(SubjectAttribute.OGRN, subject.ogrn());
        name.put(SubjectAttribute.INNLE, subject.inn());
        return TestCertificates.issue(this.key, certificate, key, SubjectAttribute.name(name));
    }

    public CertificateChain chainOf(GostCertificate leaf) {
        return new CertificateChain(List.of(leaf, certificate));
    }
}
