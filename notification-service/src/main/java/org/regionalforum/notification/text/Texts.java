package org.regionalforum.notification.text;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.inbox.FactMeta;
import org.regionalforum.kit.inbox.ModelWrite;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The read model of texts. */
@Repository
public class Texts {
    private static final String COLLECTION = "texts";
    private static final String TEXT = "text";

    private final MongoCollection<Document> texts;

    public Texts(MongoTemplate mongo) {
        texts = mongo.getCollection(COLLECTION);
    }

    /** The wire form of a text. */
    public record TextSaid(String text) {
        /** So that no text enters a log by accident. */
        @Override
        public String toString() {
            return "TextSaid";
        }
    }

    public List<ModelWrite> know(TextSaid said, FactMeta meta) {
        return List.of(ModelWrite.upsert(
                COLLECTION,
                meta.subject(),
                Updates.combine(Updates.set(TEXT, said.text()), Updates.set("erased", false))));
    }

    public List<ModelWrite> forget(String key, FactMeta meta) {
        return List.of(
                ModelWrite.upsert(COLLECTION, key, Updates.combine(Updates.set("erased", true), Updates.unset(TEXT))));
    }

    /** The text; empty where it has not come or was erased. */
    public Optional<String> find(String id) {
        return Optional.ofNullable(texts.find(Filters.eq("_id", id)).first()).map(document -> document.getString(TEXT));
    }

    /** The text; null where no id is given, or the text has not come or was erased. */
    public @Nullable String titleOf(@Nullable String id) {
        return id == null ? null : find(id).orElse(null);
    }

    /** Whether something was ever said about this id, its erasure included. */
    public boolean heardOf(String id) {
        return texts.find(Filters.eq("_id", id)).first() != null;
    }
}
