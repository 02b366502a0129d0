package ru.surguch.approval.calendar;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;

/** The years whose working days are known. */
record WorkingCalendar(Map<Year, DecreedYear> years) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new ParameterNamesModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    WorkingCalendar {
        years.forEach((year, decreed) -> decreed.requireSound(year));
    }

    /**
     * Reads {@code {"years": {"2026": {…}}}} from a file or, where there is none of this name, a resource of this service;
     * a year whose working days do not add up is refused.
     */
    static WorkingCalendar read(String name) {
        try (var json = open(name)) {
            return JSON.readValue(json, WorkingCalendar.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the working calendar " + name + " cannot be read", e);
        }
    }

    private static InputStream open(String name) throws IOException {
        var resource = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        return Files.exists(Path.of(name)) || resource == null ? Files.newInputStream(Path.of(name)) : resource;
    }

    DecreedYear yearOf(LocalDate date) {
        var decreed = years.get(Year.from(date));
        if (decreed == null) {
            throw new YearMissing(date.getYear());
        }
        return decreed;
    }
}
