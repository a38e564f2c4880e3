package org.regionalforum.kit.due;

import java.time.Instant;
import java.util.Map;

/**
 * Something to be done at a time.
 *
 * @param kind which handler does it, such as {@code term-reminder}
 * @param key what it is about; kind and key together are there once
 * @param due by its clock
 * @param attempt 1 for the first
 * @param payload plain values that the handler needs, no personal data
 */
public record DueJob(String kind, String key, Instant due, OnClock clock, int attempt, Map<String, String> payload) {}
