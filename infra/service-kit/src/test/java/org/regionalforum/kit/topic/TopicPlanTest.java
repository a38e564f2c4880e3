package org.regionalforum.kit.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicPlanTest {
    private static final TopicProperties SETTINGS =
            new TopicProperties(true, 3, 12, List.of("texts"), Duration.ofSeconds(1), 2_097_152);

    private final Map<String, NewTopic> topics = new TopicPlan(
                    "forum", List.of(() -> List.of("membership.facts", "membership.contacts")), SETTINGS)
            .without(Set.of("forum.dead-letters")).stream()
                    .collect(Collectors.toMap(NewTopic::name, Function.identity()));

    private NewTopic topic(String name) {
        return Objects.requireNonNull(topics.get(name), name);
    }

    @Test
    void a_service_makes_its_own_topics_the_clock_and_those_it_reads_and_nothing_that_is_there() {
        assertThat(topics.keySet())
                .containsExactlyInAnyOrder(
                        "platform.clock", "forum.facts", "forum.texts", "membership.facts", "membership.contacts");
    }

    @Test
    void facts_are_kept_for_ever_in_twelve_partitions_and_as_many_copies_as_asked_for() {
        NewTopic facts = topic("membership.facts");
        assertThat(facts.numPartitions()).isEqualTo(12);
        assertThat(facts.replicationFactor()).isEqualTo((short) 3);
        assertThat(facts.configs()).containsEntry("retention.ms", "-1").doesNotContainKey("cleanup.policy");
    }

    @Test
    void of_contacts_texts_and_the_clock_only_the_last_of_each_key_stays_and_that_within_a_day() {
        for (String name : List.of("membership.contacts", "forum.texts", "platform.clock")) {
            assertThat(topic(name).configs())
                    .containsEntry("cleanup.policy", "compact")
                    .containsEntry("segment.ms", "86400000")
                    .containsEntry("max.compaction.lag.ms", "86400000");
        }
        assertThat(topic("platform.clock").numPartitions()).isEqualTo(1);
    }
}
