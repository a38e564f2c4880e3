package org.regionalforum.kit.inbox;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.RenameCollectionOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/** The collections in which a read model grows anew beside the one that is read. */
final class Shadows {
    private static final String SUFFIX = "__rebuild";

    private final MongoDatabase database;
    private final Map<String, String> begun = new ConcurrentHashMap<>();

    Shadows(MongoDatabase database) {
        this.database = database;
    }

    /** Where a write to the read model goes; the collection there has the indexes of the other. */
    List<String> target(String collection) {
        return List.of(begun.computeIfAbsent(collection, this::begin));
    }

    private String begin(String collection) {
        String shadow = collection + SUFFIX;
        if (database.listCollectionNames().into(new ArrayList<>()).contains(shadow)) {
            database.getCollection(shadow).drop(); // what a killed rebuild left
        }
        List<Document> indexes = new ArrayList<>();
        for (Document index : database.getCollection(collection).listIndexes()) {
            if (!"_id_".equals(index.getString("name"))) {
                index.remove("v");
                index.remove("ns");
                indexes.add(index);
            }
        }
        if (!indexes.isEmpty()) {
            database.runCommand(new Document("createIndexes", shadow).append("indexes", indexes));
        }
        return shadow;
    }

    /** Puts each in the place of the one that is read. */
    void swap() {
        RenameCollectionOptions over = new RenameCollectionOptions().dropTarget(true);
        begun.forEach((collection, shadow) -> database.getCollection(shadow)
                .renameCollection(new MongoNamespace(database.getName(), collection), over));
        begun.clear();
    }

    void drop() {
        begun.values().forEach(shadow -> database.getCollection(shadow).drop());
        begun.clear();
    }
}
