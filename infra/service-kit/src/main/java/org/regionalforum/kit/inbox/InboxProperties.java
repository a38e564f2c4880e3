package org.regionalforum.kit.inbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the inbox; those of the consumer are in {@code kit/service.yaml}.
 *
 * @param instance name of this process within its service that stays over restarts; with it a restarted process has its
 *     partitions back at once. Two running processes must not share it
 * @param attempts how often a fact is tried before it is a dead letter
 * @param backOff pause after the first failed attempt, doubled after each
 * @param longestBackOff of the retries without limit while the store is away
 * @param notYet pause before a fact that needs another one is tried again
 * @param overdue a fact that has waited for another one for so long raises an alarm
 * @param lease how long a parked fact is one process's to apply
 */
@Validated
@ConfigurationProperties("forum.inbox")
record InboxProperties(
        @Nullable String instance,
        @Min(1) @Max(10) @DefaultValue("3") int attempts,
        @DefaultValue("200ms") Duration backOff,
        @DefaultValue("10s") Duration longestBackOff,
        @DefaultValue("3s") Duration notYet,
        @DefaultValue("5m") Duration overdue,
        @DefaultValue("30s") Duration lease) {}
