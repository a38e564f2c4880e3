package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the operator asks of the services: whether they have caught up, and to rebuild what they know of others. */
final class Operations {
    private static final String OPERATOR = "operator@example.org";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final RunningForum forum;

    Operations(RunningForum forum) {
        this.forum = forum;
    }

    /** Waits until nothing waits to be sent, nothing waits to be read, nothing was given up. */
    void haveCaughtUp(Duration patience) {
        for (String service : List.of("membership", "forum", "projects", "notifications")) {
            await().atMost(patience)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(300))
                    .ignoreExceptions()
                    .untilAsserted(() -> hasCaughtUp(service));
        }
    }

    private void hasCaughtUp(String service) {
        JsonNode state = forum.json(OPERATOR, "/api/" + service + "/operations");
        assertThat(state.at("/status").asString()).isEqualTo("UP");
        assertThat(state.at("/outbox/pending").asLong()).isZero();
        for (String none : List.of("dead", "waiting", "notYet")) {
            assertThat(state.at("/inbox/" + none).asLong())
                    .as(service + ": " + none)
                    .isZero();
        }
        assertThat(state.at("/inbox/lags").properties())
                .as(service)
                .isNotEmpty()
                .allSatisfy(lag -> assertThat(lag.getValue().asLong()).isZero());
    }

    /** Has every table of the services rebuilt, all at once, and waits until they are. */
    void rebuild(String... services) {
        Set<String> begun = new HashSet<>();
        for (String service : services) {
            String operations = "/api/" + service + "/operations";
            for (JsonNode table : forum.json(OPERATOR, operations).at("/tables")) {
                DecidingTest.read(DecidingTest.post(OPERATOR, operations + "/rebuilds/" + table.asString(), "{}"));
                begun.add(service + " " + table.asString());
            }
        }
        assertThat(begun).isNotEmpty();
        await().atMost(SOON).untilAsserted(() -> assertThat(rebuilt(services)).containsAll(begun));
    }

    private Set<String> rebuilt(String... services) {
        Set<String> done = new HashSet<>();
        for (String service : services) {
            forum.json(OPERATOR, "/api/" + service + "/operations/rebuilds")
                    .at("/items")
                    .valueStream()
                    .filter(state -> state.at("/state").asString().equals("DONE"))
                    .forEach(
                            state -> done.add(service + " " + state.at("/table").asString()));
        }
        return done;
    }
}
