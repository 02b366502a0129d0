package ru.surguch.pkcs11;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.surguch.gost.ParameterSet;

/** Reads a vendor profile key by key; whatever is wrong is refused with the key's name. */
final class ProfileReader {

    private final String name;
    private final Properties properties;
    private final Set<String> unread;

    ProfileReader(String name, Properties properties) {
        this.name = name;
        this.properties = properties;
        this.unread = new TreeSet<>(properties.stringPropertyNames());
    }

    String name() {
        return name;
    }

    /** Of 64 bits, unsigned: 0xD4321003 must not become negative. */
    long number(String key) {
        return value(key, Long::decode);
    }

    PublicValue publicValue(String key) {
        return value(
                key, text -> PublicValue.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    Set<ParameterSet> parameterSets(String key) {
        return value(key, text -> Arrays.stream(text.split("\\s+"))
                .map(ParameterSet::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ParameterSet.class))));
    }

    boolean yes(String key) {
        return value(key, text -> switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("neither yes nor no");
        });
    }

    void requireNothingElse() {
        if (!unread.isEmpty()) {
            throw new IllegalArgumentException("Vendor profile %s: unknown %s".formatted(name, unread));
        }
    }

    private <T> T value(String key, Function<String, T> parse) {
        unread.remove(key);
        String text = properties.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("Vendor profile %s: %s is missing".formatted(name, key));
        }
        try {
            return parse.apply(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Vendor profile %s: %s = %s".formatted(name, key, text), e);
        }
    }
}
