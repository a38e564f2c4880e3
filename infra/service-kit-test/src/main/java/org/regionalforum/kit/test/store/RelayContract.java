package org.regionalforum.kit.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.ForumServers;

/** What the relay between a store and a broker must do: nothing lost, each aggregate's facts in order. */
public interface RelayContract {
    /** Connection string of a running server, without a database. */
    String uri();

    private static List<String> made(StoreFixture store, int many) {
        List<String> ids =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(many).toList();
        ids.forEach(id -> store.boxes().keep(Box.make(id)));
        return ids;
    }

    private static void nothingIsPending(StoreFixture store) {
        await().atMost(Duration.ofSeconds(30)).until(() -> store.relay().depth() == 0);
        assertThat(store.relay().oldestPending()).isNull();
    }

    private static List<Long> all(StoreFixture store, String id) {
        return LongStream.rangeClosed(
                        1, 1 + store.boxes().require(new BoxId(id)).counted())
                .boxed()
                .toList();
    }

    /** Changes boxes through both stores, now and then without a fact. */
    private static void write(StoreFixture one, StoreFixture other, List<String> ids, int changes) {
        Together.run(24, () -> {
            for (int i = 0; i < changes; i++) {
                ThreadLocalRandom chance = ThreadLocalRandom.current();
                BoxId id = new BoxId(ids.get(chance.nextInt(ids.size())));
                StoreFixture through = chance.nextBoolean() ? one : other;
                if (chance.nextInt(10) == 0) {
                    through.boxes()
                            .change(id, box -> box.group(UUID.randomUUID().toString()));
                } else {
                    through.boxes().change(id, Box::count);
                }
            }
        });
    }

    @Test
    default void two_relays_lose_nothing_double_nothing_and_keep_the_order() {
        String database = ForumServers.freshDatabase();
        RecordingSender broker = new RecordingSender().stallUpTo(Duration.ofMillis(15));
        try (StoreFixture one = new StoreFixture(uri(), database, broker);
                StoreFixture other = new StoreFixture(uri(), database, broker)) {
            List<String> ids = made(one, 60);
            write(one, other, ids, 25);
            nothingIsPending(one);
            for (String id : ids) {
                assertThat(broker.of(id)).containsExactlyElementsOf(all(one, id));
            }
        }
    }

    @Test
    default void a_relay_that_outlives_its_lease_may_repeat_but_never_lets_a_later_fact_come_first() {
        String database = ForumServers.freshDatabase();
        RecordingSender broker = new RecordingSender().stallUpTo(Duration.ofMillis(250));
        String[] hasty = {"forum.outbox.lease=100ms", "forum.outbox.sweep=50ms", "forum.outbox.overdue=100ms"};
        try (StoreFixture one = new StoreFixture(uri(), database, broker, hasty);
                StoreFixture other = new StoreFixture(uri(), database, broker, hasty)) {
            List<String> ids = made(one, 30);
            write(one, other, ids, 6);
            nothingIsPending(one);
            for (String id : ids) {
                assertThat(broker.firstsOf(id)).containsExactlyElementsOf(all(one, id));
            }
        }
    }

    @Test
    default void a_fact_that_fails_keeps_back_the_later_ones_of_its_aggregate_and_of_no_other() {
        RecordingSender broker = new RecordingSender();
        String[] quick = {"forum.outbox.sweep=100ms", "forum.outbox.overdue=100ms"};
        try (StoreFixture store = new StoreFixture(uri(), ForumServers.freshDatabase(), broker, quick)) {
            List<String> ids = made(store, 2);
            nothingIsPending(store);
            String held = "/contract/boxes/" + ids.getFirst();
            broker.refuse(
                    fact -> fact.source().equals(held) && fact.sequence() == 2,
                    new RecordTooLargeException("too large"));
            for (int i = 0; i < 3; i++) {
                ids.forEach(id -> store.boxes().change(new BoxId(id), Box::count));
            }
            await().untilAsserted(() -> assertThat(broker.of(ids.getLast())).containsExactly(1L, 2L, 3L, 4L));
            assertThat(broker.of(ids.getFirst())).containsExactly(1L);
            broker.refuseNothing();
            nothingIsPending(store);
            assertThat(broker.of(ids.getFirst())).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    default void commands_go_on_while_the_broker_is_away_and_their_facts_follow_when_it_is_back() {
        RecordingSender broker = new RecordingSender();
        String[] quick = {"forum.outbox.sweep=100ms", "forum.outbox.overdue=100ms"};
        try (StoreFixture store = new StoreFixture(uri(), ForumServers.freshDatabase(), broker, quick)) {
            broker.refuse(fact -> true, new TimeoutException("no broker"));
            List<String> ids = made(store, 20);
            ids.forEach(id -> store.boxes().change(new BoxId(id), Box::count));
            assertThat(broker.all()).isEmpty();
            assertThat(store.relay().depth()).isEqualTo(20);
            assertThat(store.relay().oldestPending()).isNotNull();
            broker.refuseNothing();
            nothingIsPending(store);
            ids.forEach(id -> assertThat(broker.of(id)).containsExactly(1L, 2L));
        }
    }

    @Test
    default void a_change_without_facts_while_facts_are_under_way_leaves_nothing_behind() {
        RecordingSender broker = new RecordingSender().stallUpTo(Duration.ofMillis(40));
        try (StoreFixture store = new StoreFixture(uri(), ForumServers.freshDatabase(), broker)) {
            List<String> ids = made(store, 10);
            ids.forEach(id -> store.boxes().change(new BoxId(id), box -> box.group("other")));
            nothingIsPending(store);
            for (String id : ids) {
                assertThat(broker.of(id)).containsExactly(1L);
                assertThat(store.boxes().documents().find(Filters.eq("_id", id)).first())
                        .doesNotContainKeys("pendingSince", "lease");
            }
        }
    }

    @Test
    default void a_planned_stop_sends_first_what_was_announced() {
        RecordingSender broker = new RecordingSender();
        StoreFixture store = new StoreFixture(uri(), ForumServers.freshDatabase(), broker);
        List<String> ids = made(store, 50);
        store.close();
        ids.forEach(id -> assertThat(broker.of(id)).containsExactly(1L));
    }
}
