package org.regionalforum.benchmark.plain;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.bson.Document;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** One write, then one record; a page of a collection. */
@RestController
class PlainApi {
    private static final int PAGE = 50;

    private final MongoDatabase database;
    private final KafkaProducer<byte[], byte[]> producer;
    private final JsonMapper json;

    PlainApi(MongoDatabase database, KafkaProducer<byte[], byte[]> producer, JsonMapper json) {
        this.database = database;
        this.producer = producer;
        this.json = json;
    }

    /** What is needed to write a paper. */
    record NewPaper(String id, String text) {}

    @PostMapping("/papers")
    @ResponseStatus(HttpStatus.CREATED)
    NewPaper write(@RequestBody NewPaper asked) {
        database.getCollection("papers")
                .insertOne(new Document("_id", asked.id())
                        .append("title", "Paper " + asked.id())
                        .append("text", asked.text()));
        byte[] key = asked.id().getBytes(StandardCharsets.UTF_8);
        Future<RecordMetadata> unawaited =
                producer.send(new ProducerRecord<>(PlainApp.TOPIC, key, json.writeValueAsBytes(asked)));
        return asked;
    }

    /** What is needed to vote. */
    record NewVote(String collection, String box, String organisation, String choice) {}

    @PostMapping("/votes")
    NewVote vote(@RequestBody NewVote asked) {
        String line = "lines." + asked.organisation();
        Date now = new Date();
        long matched = database.getCollection(asked.collection())
                .updateOne(
                        Filters.and(
                                Filters.eq("_id", asked.box()),
                                Filters.exists("shut", false),
                                Filters.lte("opensAt", now),
                                Filters.gt("closesAt", now),
                                Filters.eq(line + ".entry.entitled", true),
                                Filters.eq(line + ".revision", 0)),
                        Updates.combine(
                                Updates.set(line + ".vote", new Document("choice", asked.choice()).append("at", now)),
                                Updates.set(line + ".revision", 1),
                                Updates.inc("version", 1L)))
                .getMatchedCount();
        if (matched != 1) {
            throw new IllegalStateException("no such line, or voted already");
        }
        return asked;
    }

    /** A small answer, for those who measure what stands before it. */
    @GetMapping("/api/forum/small")
    Map<String, String> small() {
        return Map.of("what", "a small answer");
    }

    @GetMapping("/lines")
    List<Document> lines(@RequestParam String network) {
        String today = LocalDate.now(java.time.ZoneOffset.UTC).toString();
        return database.getCollection("directory")
                .find(Filters.and(
                        Filters.eq("network", network), Filters.lte("since", today), Filters.gt("until", today)))
                .sort(Sorts.ascending("sortKey"))
                .limit(PAGE)
                .into(new ArrayList<>());
    }
}
