package org.regionalforum.kit.due;

import java.time.Instant;

/**
 * A job that was given up after many attempts, until somebody has it retried.
 *
 * @param reason name of what was thrown, and the code of a refusal; never a message, which could name people
 */
public record DueFailure(String kind, String key, Instant due, int attempts, Instant failedAt, String reason) {}
