package org.regionalforum.kit.aggregate;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.regionalforum.kit.outbox.OutboxFields;
import org.regionalforum.kit.outbox.PendingFact;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;

/** What an aggregate looks like in the store: its fields as a document, its announcements as facts in their final bytes. */
final class StoredForm<A extends Aggregate<?, ?>> {
    private final StoreParts parts;
    private final Class<A> type;
    private final String collection;
    private final Set<String> fields;

    StoredForm(StoreParts parts, Class<A> type, String collection) {
        this.parts = parts;
        this.type = type;
        this.collection = collection;
        this.fields = fieldsOf(parts, type);
    }

    A read(Document document) {
        return parts.mongo().getConverter().read(type, document);
    }

    Document state(A aggregate) {
        Document document = new Document();
        parts.mongo().getConverter().write(aggregate, document);
        document.remove("_id");
        document.remove("version");
        return document;
    }

    /** The updates that lead from what was seen to what the aggregate is now. */
    List<Bson> differences(Document seen, A aggregate) {
        Document state = state(aggregate);
        List<Bson> changes = new ArrayList<>();
        state.forEach((field, value) -> {
            if (!Objects.equals(seen.get(field), value)) {
                changes.add(Updates.set(field, value));
            }
        });
        fields.stream()
                .filter(field -> seen.containsKey(field) && !state.containsKey(field))
                .forEach(field -> changes.add(Updates.unset(field)));
        return changes;
    }

    List<PendingFact> facts(A aggregate, Instant now) {
        return aggregate.announcements().stream()
                .map(said -> parts.facts()
                        .pending(collection, aggregate.id().value(), aggregate.networkOfFacts(), said, now))
                .toList();
    }

    /** The fields that this version of the service knows; another version's stay as they are. */
    private static Set<String> fieldsOf(StoreParts parts, Class<?> type) {
        Set<String> names = new HashSet<>();
        for (MongoPersistentProperty property :
                parts.mongo().getConverter().getMappingContext().getRequiredPersistentEntity(type)) {
            names.add(property.getFieldName());
        }
        names.removeAll(OutboxFields.NOT_STATE);
        return Set.copyOf(names);
    }
}
