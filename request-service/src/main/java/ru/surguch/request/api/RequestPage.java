package ru.surguch.request.api;

import java.util.List;
import java.util.UUID;

/**
 * A page of requests, newest first.
 *
 * @param next what to ask for as {@code after}; null on the last page
 */
record RequestPage(List<RequestJson> items, UUID next) {}
