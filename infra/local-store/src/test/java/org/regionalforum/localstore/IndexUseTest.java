package org.regionalforum.localstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.set;
import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A query over an index looks at a few documents, whatever the size of the collection. */
class IndexUseTest {

    private static final int DOCUMENTS = 2_000;

    private static LocalStore store;
    private static MongoClient client;
    private static MongoCollection<Document> things;

    record Question(Bson filter, int found) {}

    @BeforeAll
    static void fill() {
        store = LocalStore.inMemory(0);
        client = MongoClients.create(store.uri());
        things = client.getDatabase("speed").getCollection("things");
        things.createIndex(Indexes.ascending("pendingSince"), new IndexOptions().sparse(true));
        things.createIndex(Indexes.ascending("due"), new IndexOptions().partialFilterExpression(exists("due")));
        things.createIndex(Indexes.ascending("words"));
        things.createIndex(Indexes.ascending("network", "order"));
        things.createIndex(Indexes.ascending("network", "slug"), new IndexOptions().unique(true));
        things.insertMany(range(0, DOCUMENTS).mapToObj(IndexUseTest::thing).toList());
    }

    private static Document thing(int i) {
        Document thing = new Document("_id", "t" + i)
                .append("version", 1L)
                .append("network", i % 2 == 0 ? "cop" : "rail")
                .append("order", i)
                .append("slug", "s" + i)
                .append("words", List.of("word" + i, "comune"));
        if (i % 500 == 0) {
            thing.append("pendingSince", new Date(i)).append("due", new Date(i));
        }
        return thing;
    }

    @AfterAll
    static void close() {
        client.close();
        store.close();
    }

    static List<Question> questions() {
        return List.of(
                new Question(and(eq("_id", "t7"), eq("version", 1L)), 1),
                new Question(new Document("_id", "t7").append("version", 1L), 1),
                new Question(and(in("_id", "t7", "t8"), exists("lease", false)), 2),
                new Question(exists("pendingSince"), 4),
                new Question(ne("pendingSince", null), 4),
                new Question(
                        and(
                                lt("pendingSince", new Date(600)),
                                or(exists("lease", false), lt("lease.until", new Date()))),
                        2),
                new Question(lt("due", new Date(600)), 2),
                new Question(eq("words", "word42"), 1),
                new Question(regex("words", "^word199"), 11),
                new Question(regex("words", "^\\Qword42\\E"), 11),
                new Question(and(eq("network", "cop"), gte("order", 1_990)), 5),
                new Question(and(eq("network", "cop"), eq("slug", "s10")), 1),
                new Question(and(eq("network", "cop"), eq("words", "word42")), 1),
                new Question(or(eq("_id", "t1"), eq("words", "word42")), 2),
                new Question(eq("_id", "nobody"), 0));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_looks_at_no_more_documents_than_it_finds(Question question) {
        long before = store.documentsExamined();

        List<Document> found = things.find(question.filter()).into(new ArrayList<>());

        assertThat(found).hasSize(question.found());
        assertThat(store.documentsExamined() - before).isLessThanOrEqualTo(question.found());
    }

    @Test
    void a_conditional_change_looks_at_one_document() {
        long before = store.documentsExamined();

        things.updateOne(and(eq("_id", "t9"), eq("version", 1L)), set("name", "new"));

        assertThat(store.documentsExamined() - before).isEqualTo(1);
    }

    @Test
    void an_aggregation_looks_only_at_what_its_first_stage_matches() {
        long before = store.documentsExamined();

        Document sum = things.aggregate(List.of(
                        Aggregates.match(exists("pendingSince")), Aggregates.group(null, Accumulators.sum("count", 1))))
                .first();

        assertThat(sum).containsEntry("count", 4);
        assertThat(store.documentsExamined() - before).isLessThanOrEqualTo(8);
    }

    @Test
    void the_counter_does_count_a_scan() {
        long before = store.documentsExamined();

        things.find(eq("name", "nobody has an index on names")).first();

        assertThat(store.documentsExamined() - before).isEqualTo(DOCUMENTS);
    }

    @Test
    void the_status_of_the_server_tells_the_counter_as_mongodb_does() {
        Document status = client.getDatabase("admin").runCommand(new Document("serverStatus", 1));

        assertThat(status.getEmbedded(List.of("metrics", "queryExecutor", "scannedObjects"), Long.class))
                .isEqualTo(store.documentsExamined());
    }
}
