package org.regionalforum.kit.topic;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the topics.
 *
 * @param make whether missing topics are made; else the service waits until somebody has made them
 * @param replication copies of each partition; more than the brokers there are cannot be had
 * @param partitions of each topic of facts; never to be changed later, since that would move keys
 * @param compacted short names of the service's own compacted topics
 * @param retry pause before topics that could not be made are tried again
 * @param largestRecord bytes
 */
@Validated
@ConfigurationProperties("forum.topics")
record TopicProperties(
        @DefaultValue("true") boolean make,
        @Min(1) @Max(9) @DefaultValue("1") int replication,
        @Min(1) @Max(500) @DefaultValue("12") int partitions,
        @DefaultValue({"texts", "contacts"}) List<String> compacted,
        @DefaultValue("2s") Duration retry,
        @DefaultValue("2097152") int largestRecord) {}
