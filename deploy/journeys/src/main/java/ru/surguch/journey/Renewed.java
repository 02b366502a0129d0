package ru.surguch.journey;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a renewal ended with.
 *
 * @param request as its subscriber sees it at the end
 * @param certificate as the CA's register has it; PEM in {@code certificate}
 * @param link the one of the letter
 */
public record Renewed(String requestId, JsonNode request, JsonNode certificate, String link) {}
