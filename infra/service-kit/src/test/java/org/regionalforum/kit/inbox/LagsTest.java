package org.regionalforum.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.topic.KafkaAccess;

class LagsTest {
    private static final String NOBODY_LISTENS = "127.0.0.1:1";

    @Test
    void while_the_broker_does_not_answer_the_lag_is_not_known_which_is_not_zero() {
        Lags lags = new Lags(KafkaAccess.open(NOBODY_LISTENS), "forum", List.of("membership.facts"));
        try {
            assertThat(lags.byTopic()).isEmpty();
            assertThat(lags.of("membership.facts")).isNaN();
        } finally {
            lags.destroy();
        }
    }
}
