package org.regionalforum.kit.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.problem.Refusal;

/** What a store behind {@code AggregateStore} must do. */
public interface AggregateStoreContract {
    /** Connection string of a running server, without a database. */
    String uri();

    private StoreFixture store() {
        return StoreFixture.quiet(uri());
    }

    private Boxes boxes() {
        return store().boxes();
    }

    private Document document(BoxId id) {
        Document found = boxes().documents().find(Filters.eq("_id", id.value())).first();
        if (found == null) {
            throw new AssertionError("no " + id);
        }
        return found;
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static Content content() {
        return new Content(
                LocalDate.of(2027, 2, 28),
                Instant.parse("2027-02-28T23:30:00.123Z"),
                new BigDecimal("12.50"),
                Content.Size.LARGE,
                null,
                new BoxId("b.1"),
                Set.of(new BoxId("b2"), new BoxId("b3")),
                Map.of(new BoxId("b.4"), 7),
                List.of(new Content.Shape.Circle(2), new Content.Shape.Square(3, new Content.Shape.Circle(1))));
    }

    @Test
    default void what_is_kept_is_found_as_it_was() {
        Box kept = Box.make(fresh()).fill(content()).shape(new Content.Shape.Square(1, null));
        boxes().keep(kept);
        Box found = boxes().require(kept.id());
        assertThat(found.id()).isEqualTo(kept.id());
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.content()).isEqualTo(content());
        assertThat(found.shape()).isEqualTo(new Content.Shape.Square(1, null));
        assertThat(found.announcements()).isEmpty();
    }

    @Test
    default void no_class_name_stands_in_the_store_and_a_day_has_no_zone() {
        Box kept = Box.make(fresh()).fill(content()).shape(new Content.Shape.Circle(1));
        boxes().keep(kept);
        Document stored = document(kept.id());
        stored.remove("outbox"); // names the types of facts
        assertThat(stored.toJson()).doesNotContain("org.regionalforum").doesNotContain("_class");
        assertThat(stored.getEmbedded(List.of("content", "day"), Object.class)).isEqualTo("2027-02-28");
        assertThat(stored.getEmbedded(List.of("content", "other"), Object.class))
                .isEqualTo("b.1");
        assertThat(stored.getEmbedded(List.of("shape", "kind"), Object.class)).isEqualTo("circle");
    }

    @Test
    default void each_change_is_one_version_and_its_facts_follow_in_order() {
        BoxId id = new BoxId(fresh());
        boxes().keep(Box.make(id.value()));
        assertThat(boxes().change(id, Box::count).version()).isEqualTo(2);
        Box twice = boxes().change(id, box -> {
            box.count();
            box.count();
        });
        assertThat(twice.version()).isEqualTo(3);
        await().untilAsserted(() -> assertThat(store().sent().of(id.value())).containsExactly(1L, 2L, 3L, 4L));
        await().untilAsserted(() -> assertThat(document(id)).doesNotContainKeys("pendingSince", "lease"));
    }

    @Test
    default void a_change_that_changes_nothing_writes_nothing() {
        BoxId id = new BoxId(fresh());
        boxes().keep(Box.make(id.value()));
        assertThat(boxes().change(id, box -> {}).version()).isEqualTo(1);
        assertThat(document(id).get("version", Number.class).longValue()).isEqualTo(1);
    }

    @Test
    default void a_change_of_what_was_seen_in_another_version_is_refused() {
        BoxId id = new BoxId(fresh());
        boxes().keep(Box.make(id.value()));
        boxes().change(id, Expected.version(1), Box::count);
        assertThatThrownBy(() -> boxes().change(id, Expected.version(1), Box::count))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE));
        assertThat(boxes().require(id).counted()).isEqualTo(1);
    }

    @Test
    default void what_a_rule_refuses_is_not_written() {
        BoxId id = new BoxId(fresh());
        boxes().keep(Box.make(id.value()));
        assertThatThrownBy(() -> boxes().change(id, box -> {
                    box.count();
                    throw Refusal.conflict("box.full");
                }))
                .isInstanceOf(Refusal.class);
        assertThat(boxes().require(id).counted()).isZero();
    }

    @Test
    default void changes_at_the_same_time_all_count() {
        BoxId id = new BoxId(fresh());
        boxes().keep(Box.make(id.value()));
        Together.run(8, () -> {
            for (int i = 0; i < 15; i++) {
                boxes().change(id, Box::count);
            }
        });
        assertThat(boxes().require(id).counted()).isEqualTo(120);
        await().untilAsserted(() -> assertThat(store().sent().of(id.value()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 121).boxed().toList()));
    }

    @Test
    default void of_many_that_want_one_place_at_the_same_time_one_gets_it() {
        String place = fresh();
        AtomicInteger refused = new AtomicInteger();
        Together.run(12, () -> {
            try {
                boxes().keep(Box.make(fresh()).put(place));
            } catch (KeyTaken taken) {
                assertThat(taken.isOn("place")).isTrue();
                refused.incrementAndGet();
            }
        });
        assertThat(refused).hasValue(11);
    }

    @Test
    default void a_place_that_was_left_is_free_and_any_number_may_have_none() {
        String place = fresh();
        Box first = Box.make(fresh()).put(place);
        boxes().keep(first);
        boxes().keep(Box.make(fresh()));
        boxes().keep(Box.make(fresh()));
        boxes().change(first.id(), box -> box.put(null));
        assertThat(document(first.id())).doesNotContainKey("place");
        Box second = Box.make(fresh());
        boxes().keep(second);
        boxes().change(second.id(), box -> box.put(place));
        assertThatThrownBy(() -> boxes().change(first.id(), box -> box.put(place)))
                .isInstanceOf(KeyTaken.class);
    }

    @Test
    default void a_field_of_another_version_of_the_service_survives_a_change() {
        BoxId id = new BoxId(fresh());
        boxes().keep(Box.make(id.value()));
        boxes().documents().updateOne(Filters.eq("_id", id.value()), Updates.set("addedLater", "stays"));
        boxes().change(id, Box::count);
        assertThat(document(id).getString("addedLater")).isEqualTo("stays");
    }

    @Test
    default void a_creation_sent_twice_or_twice_at_once_counts_once() {
        Once once = Once.of("anna", "POST /boxes", fresh(), () -> "body");
        Together.run(
                6,
                () -> assertThat(boxes().keep(Box.make(once.newId()), once).version())
                        .isEqualTo(1));
        await().untilAsserted(() -> assertThat(store().sent().of(once.newId())).containsExactly(1L));
        for (int i = 0; i < 60; i++) {
            boxes().change(
                            new BoxId(once.newId()),
                            Expected.any(),
                            Once.of("anna", "PUT", fresh(), () -> "x"),
                            Box::count);
        }
        assertThat(boxes().keep(Box.make(once.newId()), once).counted()).isEqualTo(60);
    }

    @Test
    default void a_key_used_for_other_content_is_refused() {
        String key = fresh();
        Once once = Once.of("anna", "POST /boxes", key, () -> "body");
        boxes().keep(Box.make(once.newId()), once);
        Once other = Once.of("anna", "POST /boxes", key, () -> "other body");
        assertThatThrownBy(() -> boxes().keep(Box.make(other.newId()), other))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("idempotency.other-content"));
    }

    @Test
    default void the_repeat_of_a_change_is_answered_before_its_version_is_looked_at() {
        BoxId id = new BoxId(fresh());
        boxes().keep(Box.make(id.value()));
        Once once = Once.of("anna", "PUT /boxes/count", fresh(), () -> "body");
        boxes().change(id, Expected.version(1), once, Box::count);
        Box again = boxes().change(id, Expected.version(1), once, Box::count);
        assertThat(again.counted()).isEqualTo(1);
        assertThat(again.version()).isEqualTo(2);
    }

    @Test
    default void a_query_keeps_its_order_and_its_limit() {
        String group = fresh();
        for (int i = 0; i < 4; i++) {
            Box box = Box.make(fresh()).group(group);
            for (int counts = 0; counts < i; counts++) {
                box.countSilently();
            }
            boxes().keep(box);
        }
        assertThat(boxes().fullestOf(group, 2)).extracting(Box::counted).containsExactly(3, 2);
        assertThat(boxes().fullestOf(group, 0)).hasSize(4);
        assertThat(boxes().find(new BoxId(fresh()))).isEmpty();
    }
}
