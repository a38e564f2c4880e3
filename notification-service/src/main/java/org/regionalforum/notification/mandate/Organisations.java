package org.regionalforum.notification.mandate;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.regionalforum.kit.inbox.FactMeta;
import org.regionalforum.kit.inbox.ModelWrite;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The read model of organisations' names. */
@Repository
public class Organisations {
    private static final String COLLECTION = "organisations";

    private final MongoCollection<Document> organisations;

    public Organisations(MongoTemplate mongo) {
        organisations = mongo.getCollection(COLLECTION);
    }

    /** What is needed of {@code organisation-registered} and {@code organisation-changed}. */
    public record OrganisationSaid(String organisation, String name) {}

    public List<ModelWrite> know(OrganisationSaid said, FactMeta meta) {
        return List.of(ModelWrite.upsert(COLLECTION, said.organisation(), Updates.set("name", said.name())));
    }

    /** How it is called; empty where it is not known. */
    public Optional<String> nameOf(String organisation) {
        return Optional.ofNullable(
                        organisations.find(Filters.eq("_id", organisation)).first())
                .map(document -> document.getString("name"));
    }
}
