package ru.surguch.issuance.profile;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.surguch.contracts.ProfileRef;

/** All profiles that decisions may name, read and checked at start. */
@Startup
@ApplicationScoped
public class Profiles {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModules(new JavaTimeModule(), new ParameterNamesModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final Map<ProfileRef, CertificateProfile> profiles = new HashMap<>();

    /** @param files paths, or names of resources where there is no such file */
    @Inject
    public Profiles(@ConfigProperty(name = "surguch.profiles") List<String> files) {
        files.forEach(this::add);
    }

    private void add(String file) {
        var profile = read(file);
        if (profiles.putIfAbsent(profile.ref(), profile) != null) {
            throw new ProfileMistake(file, new IllegalStateException("version: there is another " + profile.ref()));
        }
    }

    private static CertificateProfile read(String file) {
        try (var in = open(file)) {
            return YAML.readValue(in, CertificateProfile.class);
        } catch (IOException e) {
            throw new ProfileMistake(file, e);
        }
    }

    private static InputStream open(String file) throws IOException {
        if (Files.exists(Path.of(file))) {
            return Files.newInputStream(Path.of(file));
        }
        var resource = Thread.currentThread().getContextClassLoader().getResourceAsStream(file);
        return Optional.ofNullable(resource).orElseThrow(() -> new IOException("no such file"));
    }

    public Optional<CertificateProfile> find(ProfileRef ref) {
        return Optional.ofNullable(profiles.get(ref));
    }
}
