package ru.surguch.request.procedure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Reads one procedure; a mistake names the file, the line and the field, so that the bank can mend it. */
final class ProcedureFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new ParameterNamesModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ProcedureFile() {}

    static Procedure read(String location) {
        try (var in = open(location)) {
            return YAML.readValue(in, Procedure.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(mistake(location, e));
        } catch (IOException e) {
            throw new IllegalStateException("procedure " + location + " cannot be read", e);
        }
    }

    private static InputStream open(String location) throws IOException {
        if (Files.isRegularFile(Path.of(location))) {
            return Files.newInputStream(Path.of(location));
        }
        var resource = Thread.currentThread().getContextClassLoader().getResourceAsStream(location);
        if (resource == null) {
            throw new FileNotFoundException("neither a file nor a resource: " + location);
        }
        return resource;
    }

    private static String mistake(String location, JsonProcessingException e) {
        var line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
        return "procedure " + location + line + field(e) + ": " + e.getOriginalMessage();
    }

    private static String field(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return "";
        }
        return mapping.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .collect(Collectors.joining(".", ", ", ""));
    }
}
