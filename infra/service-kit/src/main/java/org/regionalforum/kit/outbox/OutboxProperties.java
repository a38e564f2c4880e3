package org.regionalforum.kit.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the relay.
 *
 * @param workers threads that send; more than four did not help on any store measured
 * @param batch documents leased at a time
 * @param lease how long a document is one worker's; must outlast {@code blocked} plus {@code delivery}
 * @param sweep pause between looks for documents that nobody woke, at least
 * @param overdue a document pending for longer is looked for by the sweep
 * @param blocked how long a send may wait for the broker's metadata
 * @param delivery how long a record may take until the broker has acknowledged it
 * @param largestRecord bytes
 */
@Validated
@ConfigurationProperties("forum.outbox")
public record OutboxProperties(
        @Min(1) @Max(16) @DefaultValue("2") int workers,
        @Min(1) @Max(5000) @DefaultValue("500") int batch,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("1s") Duration sweep,
        @DefaultValue("1s") Duration overdue,
        @DefaultValue("3s") Duration blocked,
        @DefaultValue("8s") Duration delivery,
        @DefaultValue("2097152") int largestRecord) {}
