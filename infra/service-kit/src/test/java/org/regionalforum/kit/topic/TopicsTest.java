package org.regionalforum.kit.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.inbox.Broker;

class TopicsTest {
    private static Topics topics(boolean make) {
        TopicProperties settings = new TopicProperties(make, 1, 2, List.of("texts"), Duration.ofMillis(100), 1_000_000);
        return new Topics(KafkaAccess.open(Broker.address()), new TopicPlan("guest", List.of(), settings), settings);
    }

    @Test
    void who_may_not_make_topics_waits_until_somebody_has_made_them() throws InterruptedException {
        Topics guest = topics(false);
        guest.start();
        assertThat(guest.await(Duration.ofMillis(1500))).isFalse();
        assertThat(guest.lastFailure()).contains("missing", "guest.facts");

        Topics first = topics(true);
        Topics second = topics(true);
        first.start();
        second.start();
        assertThat(first.await(Duration.ofSeconds(20))).isTrue();
        assertThat(second.await(Duration.ofSeconds(20)))
                .as("what is there already is no failure")
                .isTrue();
        assertThat(guest.await(Duration.ofSeconds(20))).isTrue();
        List.of(guest, first, second).forEach(Topics::stop);
    }
}
