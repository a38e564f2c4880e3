package org.regionalforum.forum.roll;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The parts of rolls that have come; records, never rebuilt. */
@Component
public class Rolls {
    private final MongoCollection<Document> parts;

    Rolls(MongoTemplate mongo) {
        this.parts = mongo.getCollection("rolls");
        parts.createIndex(Indexes.ascending("roll"));
    }

    /** Keeps a part once. */
    public void keep(RollPart part) {
        Document document = new Document("_id", part.roll() + "/" + part.part())
                .append("roll", part.roll())
                .append("ballot", part.ballot())
                .append("part", part.part())
                .append("parts", part.parts())
                .append("count", part.count())
                .append("hash", part.hash())
                .append("entries", part.entries().stream().map(Rolls::stored).toList());
        try {
            parts.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** The roll, once all of its parts are there; throws where they contradict each other. */
    public Optional<Roll> complete(String roll) {
        List<Document> there = new ArrayList<>();
        parts.find(Filters.eq("roll", roll)).sort(Sorts.ascending("part")).forEach(there::add);
        if (there.isEmpty() || there.size() < there.getFirst().getInteger("parts")) {
            return Optional.empty();
        }
        Document first = there.getFirst();
        List<RollEntry> entries = there.stream()
                .flatMap(part -> part.getList("entries", Document.class).stream())
                .map(Rolls::entry)
                .toList();
        String hash = first.getString("hash");
        boolean agree = there.stream().allMatch(part -> part.getString("hash").equals(hash))
                && entries.size() == first.getInteger("count")
                && Roll.hashOf(entries).equals(hash);
        if (!agree) {
            throw new IllegalStateException("The parts of roll " + roll + " do not agree");
        }
        return Optional.of(new Roll(roll, first.getString("ballot"), hash, entries));
    }

    private static Document stored(RollEntry entry) {
        return new Document("organisation", entry.organisation())
                .append("name", entry.name())
                .append("actorType", entry.actorType())
                .append("weight", entry.weight())
                .append("standing", entry.standing())
                .append("entitled", entry.entitled())
                .append("reason", entry.reason());
    }

    private static RollEntry entry(Document entry) {
        return new RollEntry(
                entry.getString("organisation"),
                entry.getString("name"),
                entry.getString("actorType"),
                entry.getInteger("weight"),
                entry.getString("standing"),
                entry.getBoolean("entitled"),
                entry.getString("reason"));
    }
}
