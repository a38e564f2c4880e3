package org.regionalforum.localstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.FindOneAndDeleteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Conditional changes, leases and upserts. */
interface WritingContract extends StoreContract {

    private static Document fact(int seq) {
        return new Document("id", "fact-" + seq).append("seq", seq);
    }

    @Test
    default void a_conditional_change_sets_pushes_and_counts_in_one_write() {
        things().insertOne(new Document("_id", "a").append("version", 1L).append("name", "old"));

        UpdateResult result = things().updateOne(
                        and(eq("_id", "a"), eq("version", 1L)),
                        combine(
                                set("name", "new"),
                                pushEach("outbox", List.of(fact(1), fact(2))),
                                inc("version", 1L),
                                min("pendingSince", new Date(5))));

        assertThat(result.getMatchedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isEqualTo(1);
        assertThat(only("a"))
                .containsEntry("name", "new")
                .containsEntry("version", 2L)
                .containsEntry("outbox", List.of(fact(1), fact(2)))
                .containsEntry("pendingSince", new Date(5));
    }

    @Test
    default void a_stale_version_changes_nothing() {
        things().insertOne(new Document("_id", "a").append("version", 2L));

        UpdateResult result = things().updateOne(and(eq("_id", "a"), eq("version", 1L)), set("name", "late"));

        assertThat(result.getMatchedCount()).isZero();
        assertThat(only("a")).doesNotContainKey("name");
    }

    @Test
    default void min_and_max_keep_the_extreme() {
        things().insertOne(new Document("_id", "a").append("first", new Date(5)).append("last", 5));

        things().updateOne(eq("_id", "a"), combine(min("first", new Date(9)), max("last", 9)));

        assertThat(only("a")).containsEntry("first", new Date(5)).containsEntry("last", 9);
    }

    @Test
    default void pulling_by_a_field_removes_only_that_element() {
        things().insertOne(new Document("_id", "a").append("outbox", List.of(fact(1), fact(2), fact(3))));

        things().updateOne(
                        eq("_id", "a"),
                        pull("outbox", new Document("id", new Document("$in", List.of("fact-1", "fact-3")))));

        assertThat(only("a")).containsEntry("outbox", List.of(fact(2)));
    }

    @Test
    default void unset_and_addToSet_do_what_they_say() {
        things().insertOne(new Document("_id", "a").append("gone", 1).append("tags", List.of("x")));

        things().updateOne(eq("_id", "a"), combine(unset("gone"), addToSet("tags", "x")));
        things().updateOne(eq("_id", "a"), addToSet("tags", "y"));

        assertThat(only("a")).doesNotContainKey("gone").containsEntry("tags", List.of("x", "y"));
    }

    @Test
    default void a_lease_goes_to_one_taker_in_the_order_of_the_sort_and_runs_out() {
        Date now = Date.from(Instant.parse("2026-05-01T10:00:00Z"));
        Date later = Date.from(Instant.parse("2026-05-01T10:01:00Z"));
        things().insertOne(new Document("_id", "second").append("due", new Date(now.getTime() - 1_000)));
        things().insertOne(new Document("_id", "first").append("due", new Date(now.getTime() - 2_000)));
        things().insertOne(new Document("_id", "future").append("due", later));

        assertThat(lease(now, later)).containsEntry("_id", "first").containsEntry("attempt", 1);
        assertThat(lease(now, later)).containsEntry("_id", "second");
        assertThat(leaseOrNull(now, later)).isNull();
        assertThat(lease(new Date(later.getTime() + 1), later))
                .containsEntry("_id", "first")
                .containsEntry("attempt", 2);
    }

    private Document lease(Date now, Date until) {
        return Objects.requireNonNull(leaseOrNull(now, until));
    }

    private @Nullable Document leaseOrNull(Date now, Date until) {
        return things().findOneAndUpdate(
                        and(lte("due", now), or(exists("leaseUntil", false), lt("leaseUntil", now))),
                        combine(set("leaseUntil", until), inc("attempt", 1)),
                        new FindOneAndUpdateOptions()
                                .sort(Sorts.ascending("due"))
                                .returnDocument(ReturnDocument.AFTER));
    }

    @Test
    default void findOneAndUpdate_with_upsert_answers_the_new_document_or_null_for_the_one_before() {
        FindOneAndUpdateOptions after =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

        assertThat(things().findOneAndUpdate(eq("_id", "n"), inc("next", 1), after))
                .containsEntry("next", 1);
        assertThat(things().findOneAndUpdate(eq("_id", "n"), inc("next", 1), after))
                .containsEntry("next", 2);
        assertThat(things().findOneAndUpdate(
                                eq("_id", "m"), inc("next", 1), new FindOneAndUpdateOptions().upsert(true)))
                .isNull();
        assertThat(only("m")).containsEntry("next", 1);
    }

    @Test
    default void findOneAndDelete_takes_the_first_in_order_away() {
        things().insertMany(List.of(new Document("_id", "b").append("n", 2), new Document("_id", "a").append("n", 1)));

        Document taken =
                things().findOneAndDelete(new Document(), new FindOneAndDeleteOptions().sort(Sorts.ascending("n")));

        assertThat(taken).containsEntry("_id", "a");
        assertThat(things().countDocuments()).isEqualTo(1);
    }

    @Test
    default void array_filters_change_only_the_elements_they_name() {
        things().insertOne(new Document("_id", "a")
                .append(
                        "items",
                        List.of(
                                new Document("id", "x").append("done", false),
                                new Document("id", "y").append("done", false))));

        things().updateOne(
                        eq("_id", "a"),
                        set("items.$[item].done", true),
                        new UpdateOptions().arrayFilters(List.of(eq("item.id", "y"))));

        assertThat(only("a").getList("items", Document.class))
                .containsExactly(
                        new Document("id", "x").append("done", false), new Document("id", "y").append("done", true));
    }

    @Test
    default void an_older_fact_is_refused_by_the_write_itself() {
        things().updateOne(
                        eq("_id", "a"),
                        combine(set("sequence", 5L), set("name", "five")),
                        new UpdateOptions().upsert(true));

        assertThatThrownBy(() -> things().updateOne(
                                and(eq("_id", "a"), lt("sequence", 4L)),
                                combine(set("sequence", 4L), set("name", "four")),
                                new UpdateOptions().upsert(true)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCode()).isEqualTo(11000));
        assertThat(only("a")).containsEntry("name", "five");
    }

    @Test
    default void an_upsert_sets_the_equalities_of_its_filter_and_setOnInsert_only_once() {
        UpdateResult first = things().updateOne(
                        and(eq("_id", "a"), eq("network", "cop")),
                        combine(setOnInsert("since", 1), inc("count", 1)),
                        new UpdateOptions().upsert(true));
        things().updateOne(
                        eq("_id", "a"),
                        combine(setOnInsert("since", 2), inc("count", 1)),
                        new UpdateOptions().upsert(true));

        assertThat(first.getUpsertedId()).isNotNull();
        assertThat(only("a"))
                .containsEntry("network", "cop")
                .containsEntry("since", 1)
                .containsEntry("count", 2);
    }

    @Test
    default void exact_decimals_and_instants_come_back_as_they_were() {
        Document kept = new Document("_id", "a")
                .append("amount", Decimal128.parse("12.3400"))
                .append("at", new Date(1_777_777_777_123L))
                .append("nothing", null)
                .append("nested", new Document("list", List.of(1, 2L, 3.5, "x", true)));
        things().insertOne(kept);

        assertThat(only("a")).isEqualTo(kept);
    }
}
