package ru.surguch.pkcs11;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.surguch.gost.ParameterSet;

/** The numbers and habits of a vendor's PKCS#11 module, as data: a bank adds its own HSM without Java. */
public final class VendorProfile {

    /** What differs between keys of 256 and of 512 bits; the numbers are unsigned (CKK_*, CKM_*). */
    record Numbers(long keyType, long generate, long sign, PublicValue publicValue) {}

    private final String name;
    private final Numbers bits256;
    private final Numbers bits512;
    private final Set<ParameterSet> parameterSets;
    private final boolean parametersInPrivateKey;
    private final boolean protectionInPrivateKey;

    private VendorProfile(ProfileReader read) {
        name = read.name();
        bits256 = numbers(read, 256);
        bits512 = numbers(read, 512);
        parameterSets = read.parameterSets("parameter-sets");
        parametersInPrivateKey = read.yes("private-key.parameters");
        protectionInPrivateKey = read.yes("private-key.protection");
        read.requireNothingElse();
    }

    private static Numbers numbers(ProfileReader read, int bits) {
        return new Numbers(
                read.number("key-type." + bits),
                read.number("generate." + bits),
                read.number("sign." + bits),
                read.publicValue("public-value." + bits));
    }

    /** One of those that come with us: {@code softhsm} or {@code rutoken}. */
    public static VendorProfile named(String name) {
        try (InputStream resource = VendorProfile.class.getResourceAsStream("vendor/" + name + ".properties")) {
            if (resource == null) {
                throw new IllegalArgumentException("No vendor profile " + name + ": softhsm, rutoken or a file");
            }
            Properties properties = new Properties();
            properties.load(resource);
            return of(name, properties);
        } catch (IOException e) {
            throw new IllegalStateException("Vendor profile " + name + " cannot be read", e);
        }
    }

    /** A bank's own file of the same keys (see {@code vendor/softhsm.properties}). */
    public static VendorProfile read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return of(file.toString(), properties);
        } catch (IOException e) {
            throw new IllegalArgumentException("Vendor profile " + file + " cannot be read", e);
        }
    }

    /** @throws IllegalArgumentException naming the first key that is missing, unreadable or unknown */
    static VendorProfile of(String name, Properties properties) {
        return new VendorProfile(new ProfileReader(name, properties));
    }

    Numbers numbers(ParameterSet set) {
        return set.bits() == 256 ? bits256 : bits512;
    }

    Set<Long> keyTypes() {
        return Stream.of(bits256, bits512).map(Numbers::keyType).collect(Collectors.toUnmodifiableSet());
    }

    boolean makes(ParameterSet set) {
        return parameterSets.contains(set);
    }

    boolean parametersInPrivateKey() {
        return parametersInPrivateKey;
    }

    boolean protectionInPrivateKey() {
        return protectionInPrivateKey;
    }

    @Override
    public String toString() {
        return name;
    }
}
