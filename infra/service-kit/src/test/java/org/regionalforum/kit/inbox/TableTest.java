package org.regionalforum.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.regionalforum.kit.cause.Cause;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.localstore.LocalStore;

class TableTest {
    private static final LocalStore STORE = LocalStore.inMemory(0);

    record Thing(String name) {}

    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final Set<String> refused = new ConcurrentSkipListSet<>();
    private final Set<String> missing = new ConcurrentSkipListSet<>();
    private int tries;
    private Shelf shelf;

    @BeforeEach
    void fresh(TestInfo test) {
        shelf = new Shelf(
                STORE.uri(),
                test.getTestMethod().orElseThrow().getName().substring(0, 20) + System.nanoTime() % 10_000,
                Subscriptions.as("things")
                        .from("things.facts")
                        .from("things.texts")
                        .project("named.v1", Thing.class, TableTest::named)
                        .project(
                                "counted.v1",
                                Thing.class,
                                (thing, meta) -> List.of(ModelWrite.upsert("counts", "all", Updates.inc("count", 1))
                                        .guardedBy(meta.subject())))
                        .on("handled.v1", Thing.class, this::handle)
                        .erasure("things.texts", (key, meta) -> handled.add("erased " + key)));
    }

    @AfterEach
    void closed() {
        shelf.close();
    }

    @AfterAll
    static void stop() {
        STORE.close();
    }

    private static List<ModelWrite> named(Thing thing, FactMeta meta) {
        return List.of(
                ModelWrite.upsert("things", meta.subject(), Updates.set("name", thing.name())),
                ModelWrite.upsert("things", meta.subject(), Updates.push("names", thing.name())));
    }

    private void handle(Thing thing, FactMeta meta) {
        tries++;
        if (refused.contains(meta.subject())) {
            throw Refusal.conflict("thing.refused");
        }
        if (missing.contains(meta.subject())) {
            throw new NotYet("another thing");
        }
        handled.add(meta.subject() + meta.sequence());
    }

    private Received handled(String key, long sequence) {
        return shelf.received(Facts.fact("things.facts", key, sequence, "handled.v1", "{\"name\":\"x\"}"));
    }

    private List<String> names(String id) {
        return shelf.names(id);
    }

    @Test
    void facts_of_one_source_in_one_batch_are_applied_in_order_and_doubles_once() {
        Received second = shelf.thing("a", 2, "two");
        shelf.take(shelf.thing("a", 1, "one"), second, shelf.thing("b", 1, "other"), shelf.thing("a", 3, "three"));
        shelf.take(second, shelf.thing("a", 1, "one"), shelf.thing("a", 4, "four"));

        assertThat(names("a")).containsExactly("one", "two", "three", "four");
        assertThat(names("b")).containsExactly("other");
        assertThat(shelf.document("things", "a")).containsEntry("name", "four");
    }

    @Test
    void a_document_fed_by_many_sources_counts_each_of_them() {
        Received[] facts = new Received[50];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = shelf.received(Facts.fact("things.facts", "s" + i, 1, "counted.v1", "{\"name\":\"x\"}"));
        }
        shelf.take(facts);
        shelf.take(facts);

        assertThat(shelf.document("counts", "all")).containsEntry("count", 50);
    }

    @Test
    void handlers_and_projections_of_one_source_keep_their_order() {
        List<List<String>> seen = new ArrayList<>();
        AtomicReference<Shelf> itself = new AtomicReference<>(shelf);
        try (Shelf mixed = new Shelf(
                STORE.uri(),
                "mixed",
                Subscriptions.as("mixed")
                        .from("things.facts")
                        .project("named.v1", Thing.class, TableTest::named)
                        .on(
                                "handled.v1",
                                Thing.class,
                                (thing, meta) -> seen.add(itself.get().names(meta.subject()))))) {
            itself.set(mixed);
            mixed.take(
                    mixed.thing("a", 1, "one"),
                    mixed.received(Facts.fact("things.facts", "a", 2, "handled.v1", "{}")),
                    mixed.thing("a", 3, "three"),
                    mixed.received(Facts.fact("things.facts", "a", 4, "handled.v1", "{}")));
        }
        assertThat(seen).containsExactly(List.of("one"), List.of("one", "three"));
    }

    @Test
    void an_unknown_type_is_counted_and_passed_over_and_unknown_fields_too() {
        shelf.take(
                shelf.received(Facts.fact("things.facts", "a", 1, "never-heard.v1", "{}")),
                shelf.received(Facts.fact("things.facts", "a", 2, "named.v1", "{\"name\":\"n\",\"new\":1}")));

        assertThat(names("a")).containsExactly("n");
        assertThat(shelf.count("forum.inbox.unknown")).isEqualTo(1);
        assertThat(shelf.count("forum.inbox.applied")).isEqualTo(1);
    }

    @Test
    void what_cannot_be_read_is_a_dead_letter_without_its_data_in_the_reason() {
        Received record =
                shelf.received(Facts.fact("things.facts", "a", 1, "named.v1", "{\"name\":{\"secret\":\"value\"}}"));
        shelf.take(record, shelf.received(Facts.fact("things.facts", "b", 1, "named.v1", "no json")));
        shelf.redelivery.sweep();

        assertThat(shelf.dead())
                .hasSize(2)
                .extracting(Letter::reason)
                .anySatisfy(reason -> assertThat(reason).isEqualTo("data does not fit: name"));
        assertThat(shelf.dead())
                .allSatisfy(letter -> assertThat(letter.reason()).doesNotContain("secret", "value"));
        assertThat(shelf.announced).hasSize(2);
        Letter kept = shelf.dead().stream()
                .filter(letter -> letter.received().key().equals("a"))
                .findFirst()
                .orElseThrow();
        assertThat(kept.received().data()).isEqualTo(record.data());
        assertThat(kept.received().meta()).isEqualTo(record.meta());
    }

    @Test
    void a_record_without_the_headers_of_a_fact_is_a_dead_letter() {
        shelf.take(shelf.received(new ProducerRecord<>("things.facts", new byte[0], new byte[] {1})));
        assertThat(shelf.dead())
                .singleElement()
                .extracting(Letter::reason)
                .asString()
                .startsWith("malformed");
    }

    @Test
    void a_dead_letter_blocks_its_source_alone_and_replay_applies_all_of_it_in_order() {
        refused.add("a");
        shelf.take(handled("a", 1), handled("b", 1), handled("a", 2), shelf.thing("a", 3, "three"));
        shelf.take(handled("a", 4), handled("b", 2));

        assertThat(handled).containsExactly("b1", "b2");
        assertThat(tries).as("three for the dead one, one for each other").isEqualTo(5);
        assertThat(shelf.dead()).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).startsWith("refused: thing.refused");
            assertThat(letter.attempts()).isEqualTo(3);
        });
        shelf.replay();
        assertThat(shelf.dead())
                .as("still refused")
                .singleElement()
                .satisfies(letter -> assertThat(letter.attempts()).isEqualTo(6));
        assertThat(names("a")).isEmpty();

        refused.clear();
        shelf.replay();
        assertThat(handled).containsExactly("b1", "b2", "a1", "a2", "a4");
        assertThat(names("a")).containsExactly("three");
        assertThat(shelf.database.getCollection("deadLetters").countDocuments()).isZero();

        shelf.take(handled("a", 5));
        assertThat(handled).endsWith("a5");
    }

    @Test
    void what_comes_again_while_its_source_is_blocked_is_kept_once() {
        refused.add("a");
        Received one = handled("a", 1);
        Received two = handled("a", 2);
        shelf.take(one, two);
        shelf.take(one, two);
        shelf.take(two);
        assertThat(shelf.database.getCollection("deadLetters").countDocuments()).isEqualTo(2);
    }

    @Test
    void what_needs_a_fact_that_has_not_come_waits_while_others_go_on() throws InterruptedException {
        missing.add("a");
        shelf.take(handled("a", 1), handled("a", 2), handled("b", 1));
        assertThat(handled).containsExactly("b1");
        assertThat(shelf.dead()).isEmpty();
        assertThat(shelf.letters.waitingSince()).isNotNull();

        shelf.redelivery.sweep();
        assertThat(handled).as("too early to try again").containsExactly("b1");
        missing.clear();
        Thread.sleep(160);
        shelf.redelivery.sweep();
        assertThat(handled).containsExactly("b1", "a1", "a2");
        assertThat(shelf.announced).isEmpty();
    }

    @Test
    void a_replay_that_was_killed_half_way_goes_on_without_the_operator() throws InterruptedException {
        refused.add("a");
        shelf.take(handled("a", 1), handled("a", 2));
        refused.clear();
        String lane = Objects.requireNonNull(
                shelf.letters.replay(shelf.dead().getFirst().id()));
        Letter taken = shelf.letters.take(lane, Shelf.SETTINGS.lease());
        assertThat(taken).isNotNull();

        shelf.redelivery.sweep();
        assertThat(handled).as("somebody has it").isEmpty();
        Thread.sleep(450);
        shelf.redelivery.sweep();
        assertThat(handled).containsExactly("a1", "a2");
    }

    @Test
    void what_arrives_while_a_lane_is_worked_off_is_neither_lost_nor_early() throws InterruptedException {
        refused.add("a");
        shelf.take(handled("a", 1));
        Thread arrivals = Thread.ofPlatform().start(() -> {
            for (int i = 2; i <= 60; i++) {
                shelf.take(handled("a", i));
            }
        });
        refused.clear();
        shelf.replay();
        arrivals.join();
        shelf.redelivery.sweep();

        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            expected.add("a" + i);
        }
        assertThat(handled).containsExactlyElementsOf(expected);
    }

    @Test
    void an_erasure_is_brought_to_its_handler_and_only_that_of_its_topic() {
        shelf.take(
                shelf.received(Facts.fact("things.texts", "t", 7, "", null)),
                shelf.received(Facts.fact("things.facts", "t", 8, "", null)));
        assertThat(handled).containsExactly("erased t");
    }

    @Test
    void on_a_compacted_topic_the_last_record_of_a_key_counts_whoever_wrote_it() {
        Received first = shelf.received(Facts.fact("things.texts", "t", 9, "named.v1", "{\"name\":\"first\"}"));
        Received last = shelf.received(from("/others/o", "t", 1, "last"));
        shelf.take(first, last);
        shelf.take(first);
        assertThat(shelf.document("things", "t")).containsEntry("name", "last");
    }

    @Test
    void an_erasure_that_has_to_wait_takes_the_data_of_what_waits_before_it() {
        shelf.take(shelf.received(Facts.fact("things.texts", "t", 1, "named.v1", "no json, secret")));
        shelf.take(shelf.received(Facts.fact("things.texts", "t", 2, "named.v1", "{\"name\":\"secret\"}")));
        shelf.take(shelf.received(from("/others/o", "t", 1, null)));

        assertThat(shelf.database.getCollection("deadLetters").find())
                .hasSize(3)
                .noneMatch(letter -> letter.containsKey("data"));
        shelf.replay();
        assertThat(handled).contains("erased t");
        assertThat(names("t")).isEmpty();
        assertThat(shelf.database.getCollection("deadLetters").countDocuments()).isZero();
    }

    private static ProducerRecord<byte[], byte[]> from(
            String source, String key, long sequence, @Nullable String name) {
        ProducerRecord<byte[], byte[]> record = Facts.fact(
                "things.texts", key, sequence, "named.v1", name == null ? null : "{\"name\":\"" + name + "\"}");
        record.headers().remove("ce_source").add("ce_source", source.getBytes(StandardCharsets.UTF_8));
        record.headers().remove("ce_id").add("ce_id", (source + "/" + sequence).getBytes(StandardCharsets.UTF_8));
        return record;
    }

    @Test
    void a_rebuild_stands_still_where_the_live_inbox_does_and_fails_where_only_it_would_lack_a_fact() {
        refused.add("a");
        shelf.take(handled("a", 4));
        RebuildParking parking = new RebuildParking(shelf.letters);
        Outcome.Parked dead = Outcome.Parked.dead(new IllegalStateException(), 1);

        parking.park("things", handled("a", 4), dead);
        assertThat(parking.blocked("things", List.of("/things/a", "/things/b"))).containsExactly("/things/a");
        Received before = handled("a", 3);
        assertThatThrownBy(() -> parking.park("things", before, dead)).hasMessageContaining("/things/a/3");
        Received other = handled("b", 1);
        assertThatThrownBy(() -> parking.park("things", other, dead)).hasMessageContaining("/things/b/1");
    }

    @Test
    void a_handler_runs_in_the_scope_of_its_fact() {
        List<Cause> causes = new ArrayList<>();
        try (Shelf scoped = new Shelf(
                STORE.uri(),
                "scoped",
                Subscriptions.as("scoped")
                        .from("things.facts")
                        .on("handled.v1", Thing.class, (thing, meta) -> causes.add(Cause.current())))) {
            scoped.take(scoped.received(Facts.fact("things.facts", "a", 3, "handled.v1", "{}")));
        }
        assertThat(causes).containsExactly(new Cause("c-a", "/things/a/3", null));
    }

    @Test
    void a_write_that_the_store_refuses_is_a_dead_letter_and_the_others_of_its_bulk_are_written() {
        shelf.database
                .getCollection("things")
                .createIndex(Indexes.ascending("name"), new com.mongodb.client.model.IndexOptions().unique(true));
        shelf.take(shelf.thing("a", 1, "same"));
        shelf.take(shelf.thing("b", 1, "same"), shelf.thing("c", 1, "other"));

        assertThat(names("c")).containsExactly("other");
        assertThat(shelf.dead()).singleElement().satisfies(letter -> {
            assertThat(letter.received().key()).isEqualTo("b");
            assertThat(letter.reason()).contains("refuses").doesNotContain("same");
        });
        shelf.database.getCollection("things").deleteOne(Filters.eq("_id", "a"));
        shelf.replay();
        assertThat(names("b")).containsExactly("same");
    }

    @Test
    void while_the_store_is_away_nothing_is_parked_and_the_batch_fails() {
        LocalStore gone = LocalStore.inMemory(0);
        try (Shelf cut = new Shelf(
                gone.uri(),
                "cut",
                Subscriptions.as("cut").from("things.facts").project("named.v1", Thing.class, TableTest::named))) {
            gone.close();
            Received fact = cut.thing("a", 1, "one");
            assertThatThrownBy(() -> cut.take(fact))
                    .satisfies(e -> assertThat(Outage.is(e)).isTrue());
        }
    }
}
