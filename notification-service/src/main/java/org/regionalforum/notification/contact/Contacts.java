package org.regionalforum.notification.contact;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.inbox.FactMeta;
import org.regionalforum.kit.inbox.ModelWrite;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The read model of contacts, by person, invitation, organisation or application on paper. */
@Repository
public class Contacts {
    private static final String COLLECTION = "contacts";
    private static final String EMAIL = "email";

    private final MongoCollection<Document> contacts;

    public Contacts(MongoTemplate mongo) {
        contacts = mongo.getCollection(COLLECTION);
        contacts.createIndex(Indexes.ascending(EMAIL));
    }

    /** The wire form of a contact. */
    public record ContactSaid(
            String email, @Nullable String name, @Nullable String language) {}

    public List<ModelWrite> know(ContactSaid said, FactMeta meta) {
        Bson changes = Updates.combine(
                Updates.set(EMAIL, said.email()),
                Updates.set("name", Objects.requireNonNullElse(said.name(), "")),
                Updates.set("language", Objects.requireNonNullElse(said.language(), "it")),
                Updates.set("erased", false));
        return List.of(ModelWrite.upsert(COLLECTION, meta.subject(), changes));
    }

    /** Address and name go; that there was somebody stays, so that nobody waits for a contact that will not come. */
    public List<ModelWrite> forget(String key, FactMeta meta) {
        Bson changes = Updates.combine(
                Updates.set("erased", true), Updates.unset(EMAIL), Updates.unset("name"), Updates.unset("language"));
        return List.of(ModelWrite.upsert(COLLECTION, key, changes));
    }

    /** Where to write to; empty where nothing is known or it was erased. */
    public Optional<Contact> find(String key) {
        return Optional.ofNullable(contacts.find(Filters.eq("_id", key)).first())
                .filter(document -> document.getString(EMAIL) != null)
                .map(document -> new Contact(
                        document.getString(EMAIL),
                        document.getString("name"),
                        "en".equals(document.getString("language")) ? Locale.ENGLISH : Locale.ITALIAN));
    }

    /** The persons, invitations, organisations and applications on paper that are reached at an address in small letters. */
    public List<String> whose(String address) {
        List<String> keys = new ArrayList<>();
        contacts.find(Filters.eq(EMAIL, address)).forEach(document -> keys.add(document.getString("_id")));
        return keys;
    }

    /** Whether something was ever said about this key, its erasure included. */
    public boolean heardOf(String key) {
        return contacts.find(Filters.eq("_id", key)).first() != null;
    }
}
