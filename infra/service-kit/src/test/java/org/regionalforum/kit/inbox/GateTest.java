package org.regionalforum.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.regionalforum.localstore.LocalStore;

@Timeout(30)
class GateTest {
    private static final LocalStore STORE = LocalStore.inMemory(0);
    private static final MongoClient CLIENT = MongoClients.create(STORE.uri());

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    private final String table = "t" + System.nanoTime();
    private final Gate rebuilding = gate();
    private final Gate live = gate();

    /** As another process has it. */
    private Gate gate() {
        InstantSource clock = now::get;
        return new Gate(CLIENT.getDatabase("gate").getCollection("rebuilds"), clock);
    }

    private String opened() {
        return Objects.requireNonNull(rebuilding.open(table));
    }

    @AfterAll
    static void stop() {
        CLIENT.close();
        STORE.close();
    }

    @Test
    void one_rebuild_of_a_table_is_under_way_at_a_time_and_one_that_died_is_followed_by_another() {
        String first = opened();
        assertThat(rebuilding.open(table)).isNull();
        now.updateAndGet(instant -> instant.plus(Gate.SILENT).plusSeconds(1));
        String second = opened();
        assertThat(rebuilding.heard(table, first, "RUNNING", 1, 2))
                .as("taken for dead")
                .isFalse();
        assertThat(rebuilding.heard(table, second, "RUNNING", 1, 2)).isTrue();
        rebuilding.end(table, second, "DONE", "");
        assertThat(rebuilding.open(table)).isNotNull();
    }

    @Test
    void a_batch_under_way_is_seen_by_the_rebuild_and_ends_even_when_it_fails() {
        opened();
        live.pass(table, () -> assertThat(rebuilding.held(table)).isTrue());
        assertThat(rebuilding.held(table)).isFalse();
        assertThatThrownBy(() -> live.pass(table, () -> {
                    throw new IllegalStateException("the store is away");
                }))
                .hasMessage("the store is away");
        assertThat(rebuilding.held(table)).isFalse();
    }

    @Test
    void while_the_collections_are_swapped_batches_wait_and_then_go_on() throws InterruptedException {
        String token = opened();
        rebuilding.heard(table, token, "SWAPPING", 1, 1);
        List<String> order = new CopyOnWriteArrayList<>();
        Thread batch = Thread.ofPlatform().start(() -> live.pass(table, () -> order.add("batch")));
        Thread.sleep(300);
        order.add("swap");
        rebuilding.end(table, token, "DONE", "");
        batch.join();
        assertThat(order).containsExactly("swap", "batch");
    }

    @Test
    void a_swap_whose_process_died_holds_nobody_up_for_long() throws InterruptedException {
        String token = opened();
        rebuilding.heard(table, token, "SWAPPING", 1, 1);
        List<String> applied = new CopyOnWriteArrayList<>();
        Thread batch = Thread.ofPlatform().start(() -> live.pass(table, () -> applied.add("batch")));
        Thread.sleep(200);
        assertThat(applied).isEmpty();
        now.updateAndGet(instant -> instant.plus(Gate.SILENT).plus(Duration.ofSeconds(1)));
        batch.join();
        assertThat(applied).containsExactly("batch");
    }
}
