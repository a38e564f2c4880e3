package org.regionalforum.localstore;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static java.util.stream.Collectors.toSet;
import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** Queries answer the same with and without indexes; aggregations and files. */
interface ReadingContract extends StoreContract {

    private static List<Document> varied() {
        return List.of(
                new Document("_id", 1).append("name", "roma").append("n", 1).append("tags", List.of("a", "b")),
                new Document("_id", 2).append("name", "rovigo").append("n", 2.0).append("tags", List.of("b", "c")),
                new Document("_id", 3).append("name", "Roma").append("n", 3L).append("tags", List.of()),
                new Document("_id", 4).append("name", null).append("n", null).append("tags", null),
                new Document("_id", 5).append("at", new Date(50)).append("tags", "b"),
                new Document("_id", 6).append("name", List.of("roma", "milano")).append("n", List.of(0, 10)),
                new Document("_id", 7)
                        .append(
                                "items",
                                List.of(new Document("k", "x").append("v", 1), new Document("k", "y").append("v", 2))),
                new Document("_id", 8)
                        .append("items", List.of(new Document("k", "x").append("v", 2)))
                        .append("n", 10));
    }

    /** As an operator: SecantusDB finds nothing for a bare expression on an indexed field. */
    private static Bson matching(String field, String expression, String options) {
        return new Document(field, new Document("$regex", expression).append("$options", options));
    }

    private static List<Bson> questions() {
        return List.of(
                eq("name", "roma"),
                eq("name", null),
                ne("name", null),
                in("name", "roma", "milano"),
                in("name", Arrays.asList("rovigo", null)),
                matching("name", "^ro", ""),
                matching("name", "^rom?", ""),
                matching("name", "^ro", "i"),
                matching("tags", "^b", ""),
                matching("name", "o", ""),
                eq("n", 2),
                eq("n", 10.0),
                gt("n", 1),
                gte("n", 1),
                lt("n", 3),
                lte("n", 3),
                and(gt("n", 2), lt("n", 5)),
                new Document("at", new Document("$gt", new Date(40)).append("$lt", new Date(60))),
                exists("n"),
                exists("n", false),
                exists("tags"),
                eq("tags", "b"),
                eq("tags", List.of("b", "c")),
                all("tags", "b", "c"),
                all("tags", "a"),
                eq("items.k", "x"),
                and(eq("items.k", "y"), eq("items.v", 1)),
                elemMatch("items", new Document("k", "x").append("v", 2)),
                and(eq("name", "roma"), eq("n", 1)),
                and(eq("name", "roma"), gte("n", 5)),
                and(eq("name", null), lt("at", new Date(60))),
                and(eq("n", 10), exists("name", false)),
                or(eq("name", "roma"), eq("n", 10)),
                or(eq("name", "roma"), eq("other", 1)),
                lt("at", new Date(60)),
                and(eq("tags", "b"), or(eq("n", 1), exists("at"))));
    }

    @Test
    default void every_question_is_answered_the_same_over_indexes_as_by_looking_at_all() {
        var plain = database().getCollection("plain");
        plain.insertMany(varied());
        things().createIndexes(List.of(
                index("name"),
                index("n"),
                index("tags"),
                index("items.k", "items.v"),
                index("name", "at"),
                new IndexModel(Indexes.ascending("at"), new IndexOptions().sparse(true))));
        things().insertMany(varied());

        for (Bson question : questions()) {
            assertThat(ids(things().find(question).into(new ArrayList<>())))
                    .as(question.toBsonDocument().toJson())
                    .isEqualTo(ids(plain.find(question).into(new ArrayList<>())));
        }
    }

    private static IndexModel index(String... fields) {
        return new IndexModel(Indexes.ascending(fields));
    }

    private static Set<Object> ids(List<Document> found) {
        return found.stream().map(document -> document.get("_id")).collect(toSet());
    }

    @Test
    default void some_questions_have_the_answers_of_the_manual() {
        things().createIndex(Indexes.ascending("n"));
        things().createIndex(Indexes.ascending("name"));
        things().insertMany(varied());

        assertThat(found(eq("name", null))).containsExactlyInAnyOrder(4, 5, 7, 8);
        assertThat(found(exists("n", false))).containsExactlyInAnyOrder(5, 7);
        assertThat(found(eq("n", 10))).containsExactlyInAnyOrder(6, 8);
        assertThat(found(matching("name", "^ro", ""))).containsExactlyInAnyOrder(1, 2, 6);
    }

    private Set<Object> found(Bson question) {
        return ids(things().find(question).into(new ArrayList<>()));
    }

    @Test
    default void answers_follow_changes_of_indexed_fields_and_deletions() {
        things().createIndex(Indexes.ascending("tags"));
        things().insertMany(varied());

        things().updateOne(eq("_id", 1), new Document("$set", new Document("tags", List.of("z"))));
        things().deleteOne(eq("_id", 2));

        assertThat(found(eq("tags", "b"))).containsExactly(5);
        assertThat(found(eq("tags", "z"))).containsExactly(1);
    }

    @Test
    default void a_long_answer_arrives_whole_and_sorted_in_pages() {
        things().createIndex(Indexes.ascending("group"));
        things().insertMany(range(0, 1_000)
                .mapToObj(i -> new Document("_id", i).append("group", i % 2).append("order", 1_000 - i))
                .toList());

        List<Document> page = things().find(eq("group", 0))
                .sort(Sorts.ascending("order"))
                .skip(10)
                .limit(300)
                .batchSize(50)
                .into(new ArrayList<>());

        assertThat(page).hasSize(300);
        assertThat(page.getFirst()).containsEntry("_id", 978);
        assertThat(page).isSortedAccordingTo((a, b) -> Integer.compare(a.getInteger("order"), b.getInteger("order")));
    }

    @Test
    default void an_aggregation_groups_only_what_matches() {
        things().createIndex(Indexes.ascending("network"));
        things().insertMany(range(0, 30)
                .mapToObj(i -> new Document("_id", i)
                        .append("network", i < 10 ? "rail" : "cop")
                        .append("fee", i))
                .toList());

        List<Document> sums = things().aggregate(List.of(
                        Aggregates.match(eq("network", "rail")),
                        Aggregates.group("$network", Accumulators.sum("fees", "$fee"), Accumulators.sum("members", 1)),
                        Aggregates.addFields(new Field<>("seen", true))))
                .into(new ArrayList<>());

        assertThat(sums)
                .containsExactly(new Document("_id", "rail")
                        .append("fees", 45)
                        .append("members", 10)
                        .append("seen", true));
    }

    @Test
    default void an_aggregation_joins_and_unwinds() {
        database().getCollection("people").insertOne(new Document("_id", "p").append("name", "Anna"));
        things().insertOne(new Document("_id", "a").append("by", "p").append("tags", List.of("x", "y")));

        List<Document> joined = things().aggregate(List.of(
                        Aggregates.lookup("people", "by", "_id", "author"),
                        Aggregates.unwind("$tags"),
                        Aggregates.sort(Sorts.descending("tags"))))
                .into(new ArrayList<>());

        assertThat(joined).extracting(document -> document.get("tags")).containsExactly("y", "x");
        assertThat(joined.getFirst().getList("author", Document.class))
                .containsExactly(new Document("_id", "p").append("name", "Anna"));
    }

    @Test
    default void a_projection_brings_only_the_fields_asked_for() {
        things().insertMany(varied());

        assertThat(things().find(eq("_id", 1))
                        .projection(new Document("name", 1))
                        .first())
                .isEqualTo(new Document("_id", 1).append("name", "roma"));
        assertThat(things().distinct("tags", eq("_id", 2), String.class)).containsExactlyInAnyOrder("b", "c");
    }

    /** What health checks ask, in whichever database they read. */
    @Test
    default void every_database_says_that_it_may_be_written_to() {
        Document answer = database().runCommand(new Document("hello", 1));

        assertThat(answer.getBoolean("isWritablePrimary")).isTrue();
    }
}
