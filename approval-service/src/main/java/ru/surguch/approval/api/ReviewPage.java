package ru.surguch.approval.api;

import java.util.List;
import java.util.UUID;

/**
 * A page of the queue, the most urgent first.
 *
 * @param next what to pass as {@code after} for the next page; null on the last one
 */
record ReviewPage(List<ReviewLine> items, UUID next) {}
