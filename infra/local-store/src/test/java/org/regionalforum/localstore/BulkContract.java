package org.regionalforum.localstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Bulk writes: what is applied, what is refused, and which of them. */
interface BulkContract extends StoreContract {

    private static List<String> ids(int count) {
        return range(0, count).mapToObj(i -> "t" + i).toList();
    }

    @Test
    default void an_unordered_bulk_applies_all_but_the_duplicates_and_names_these() {
        things().insertOne(new Document("_id", "t1"));
        List<WriteModel<Document>> inserts = ids(4).stream()
                .<WriteModel<Document>>map(id -> new InsertOneModel<>(new Document("_id", id)))
                .toList();

        assertThatThrownBy(() -> things().bulkWrite(inserts, new BulkWriteOptions().ordered(false)))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
                    assertThat(e.getWriteErrors()).hasSize(1);
                    assertThat(e.getWriteErrors().getFirst().getCode()).isEqualTo(11000);
                    assertThat(e.getWriteErrors().getFirst().getIndex()).isEqualTo(1);
                    assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(3);
                });
        assertThat(things().countDocuments()).isEqualTo(4);
    }

    @Test
    default void an_ordered_bulk_stops_at_the_first_duplicate() {
        things().insertOne(new Document("_id", "t1"));

        assertThatThrownBy(() -> things().insertMany(ids(4).stream()
                        .map(id -> new Document("_id", id))
                        .toList()))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1));
        assertThat(things().countDocuments()).isEqualTo(2);
    }

    @Test
    default void an_unordered_bulk_of_upserts_skips_what_was_applied_already() {
        things().insertOne(new Document("_id", "t0").append("sequence", 9L));
        List<WriteModel<Document>> applied = ids(3).stream()
                .<WriteModel<Document>>map(id -> new UpdateOneModel<>(
                        and(eq("_id", id), lt("sequence", 5L)), set("sequence", 5L), new UpdateOptions().upsert(true)))
                .toList();

        assertThatThrownBy(() -> things().bulkWrite(applied, new BulkWriteOptions().ordered(false)))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
                    assertThat(e.getWriteErrors()).hasSize(1);
                    assertThat(e.getWriteErrors().getFirst().getIndex()).isZero();
                    assertThat(e.getWriteResult().getUpserts()).hasSize(2);
                });
        assertThat(only("t0")).containsEntry("sequence", 9L);
        assertThat(only("t2")).containsEntry("sequence", 5L);
    }

    @Test
    default void an_ordered_bulk_of_updates_stops_at_the_first_error() {
        things().insertOne(new Document("_id", "t0").append("sequence", 9L));
        List<WriteModel<Document>> updates = ids(2).stream()
                .<WriteModel<Document>>map(id -> new UpdateOneModel<>(
                        and(eq("_id", id), lt("sequence", 5L)), set("sequence", 5L), new UpdateOptions().upsert(true)))
                .toList();

        assertThatThrownBy(() -> things().bulkWrite(updates)).isInstanceOf(MongoBulkWriteException.class);

        assertThat(things().find(eq("_id", "t1")).first()).isNull();
    }

    @Test
    default void a_bulk_release_counts_what_still_matched() {
        things().insertMany(ids(3).stream()
                .map(id -> new Document("_id", id).append("version", 1L).append("lease", new Document("token", "mine")))
                .toList());
        things().updateOne(eq("_id", "t1"), inc("version", 1L));

        BulkWriteResult released = things().bulkWrite(
                        ids(3).stream()
                                .<WriteModel<Document>>map(id -> new UpdateOneModel<>(
                                        and(eq("_id", id), eq("version", 1L), eq("lease.token", "mine")),
                                        unset("lease")))
                                .toList(),
                        new BulkWriteOptions().ordered(false));

        assertThat(released.getMatchedCount()).isEqualTo(2);
        assertThat(things().countDocuments(Filters.exists("lease"))).isEqualTo(1);
    }
}
