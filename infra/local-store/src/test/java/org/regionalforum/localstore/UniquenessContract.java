package org.regionalforum.localstore;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Uniqueness: of sparse and partial indexes, of several keys, of array elements. */
interface UniquenessContract extends StoreContract {

    private static void assertDuplicate(ThrowingCallable write) {
        assertThatThrownBy(write)
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCode()).isEqualTo(11000));
    }

    @Test
    default void a_unique_sparse_field_is_unique_only_where_it_exists() {
        things().createIndex(
                        Indexes.ascending("openKey"),
                        new IndexOptions().unique(true).sparse(true));
        things().insertOne(new Document("_id", "a").append("openKey", "cop/anna"));
        things().insertOne(new Document("_id", "b"));
        things().insertOne(new Document("_id", "c"));

        assertDuplicate(() -> things().insertOne(new Document("_id", "d").append("openKey", "cop/anna")));
        assertDuplicate(() -> things().updateOne(eq("_id", "b"), set("openKey", "cop/anna")));
        assertThat(things().countDocuments()).isEqualTo(3);
        assertThat(only("b")).doesNotContainKey("openKey");
    }

    @Test
    default void a_value_can_be_taken_again_after_it_was_given_up() {
        things().createIndex(
                        Indexes.ascending("openKey"),
                        new IndexOptions().unique(true).sparse(true));
        things().insertOne(new Document("_id", "a").append("openKey", "k"));

        things().updateOne(eq("_id", "a"), unset("openKey"));
        things().insertOne(new Document("_id", "b").append("openKey", "k"));
        things().deleteOne(eq("_id", "b"));
        things().updateOne(eq("_id", "a"), set("openKey", "k"));

        assertThat(things().find(eq("openKey", "k")).first()).containsEntry("_id", "a");
    }

    @Test
    default void a_partial_unique_index_looks_only_at_documents_that_meet_its_filter() {
        things().createIndex(
                        Indexes.ascending("seat"),
                        new IndexOptions().unique(true).partialFilterExpression(eq("state", "ACTIVE")));
        things().insertOne(new Document("_id", "a").append("seat", 1).append("state", "ENDED"));
        things().insertOne(new Document("_id", "b").append("seat", 1).append("state", "ACTIVE"));
        things().insertOne(new Document("_id", "c").append("seat", 1).append("state", "ENDED"));

        assertDuplicate(() ->
                things().insertOne(new Document("_id", "d").append("seat", 1).append("state", "ACTIVE")));
        assertDuplicate(() -> things().updateOne(eq("_id", "a"), set("state", "ACTIVE")));
        assertThat(things().countDocuments(eq("seat", 1))).isEqualTo(3);
    }

    @Test
    default void several_keys_are_unique_together_and_elements_of_arrays_one_by_one() {
        things().createIndex(Indexes.ascending("network", "slug"), new IndexOptions().unique(true));
        things().createIndex(
                        Indexes.ascending("aliases"),
                        new IndexOptions().unique(true).sparse(true));
        things().insertOne(new Document("_id", "a")
                .append("network", "cop")
                .append("slug", "x")
                .append("aliases", List.of("p", "q")));
        things().insertOne(new Document("_id", "b").append("network", "rail").append("slug", "x"));

        assertDuplicate(() -> things().insertOne(
                        new Document("_id", "c").append("network", "cop").append("slug", "x")));
        assertDuplicate(() -> things().insertOne(new Document("_id", "d")
                .append("network", "cop")
                .append("slug", "y")
                .append("aliases", List.of("r", "q"))));
    }

    @Test
    default void a_dense_unique_index_takes_absent_for_null() {
        things().createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
        things().insertOne(new Document("_id", "a"));

        assertDuplicate(() -> things().insertOne(new Document("_id", "b").append("code", null)));
    }

    @Test
    default void the_id_is_unique_and_numbers_of_different_types_are_the_same() {
        things().insertOne(new Document("_id", 1));

        assertDuplicate(() -> things().insertOne(new Document("_id", 1L)));
    }

    @Test
    default void a_unique_index_is_refused_over_duplicates_and_can_be_tried_again() {
        things().insertMany(List.of(
                new Document("_id", "a").append("code", 1), new Document("_id", "b").append("code", 1)));
        IndexOptions unique = new IndexOptions().unique(true);

        assertThatThrownBy(() -> things().createIndex(Indexes.ascending("code"), unique))
                .isInstanceOf(MongoException.class);
        things().updateOne(eq("_id", "b"), set("code", 2));
        things().createIndex(Indexes.ascending("code"), unique);

        assertDuplicate(() -> things().insertOne(new Document("_id", "c").append("code", 2)));
    }

    @Test
    default void an_index_can_be_asked_for_again_but_not_with_other_terms() {
        things().createIndex(Indexes.ascending("code"));
        things().createIndex(Indexes.ascending("code"));

        assertThatThrownBy(() -> things().createIndex(Indexes.ascending("code"), new IndexOptions().unique(true)))
                .isInstanceOf(MongoCommandException.class);
    }

    @Test
    default void dropping_an_index_leaves_the_equally_named_one_of_another_collection() {
        var others = database().getCollection("others");
        things().createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
        others.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));

        things().dropIndex("code_1");

        assertThat(names(things())).containsExactly("_id_");
        assertThat(names(others)).containsExactlyInAnyOrder("_id_", "code_1");
        others.dropIndexes();
        assertThat(names(others)).containsExactly("_id_");
        things().insertMany(List.of(new Document("code", 1), new Document("code", 1)));
    }

    private static List<String> names(MongoCollection<Document> collection) {
        return collection.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>());
    }
}
