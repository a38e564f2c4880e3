package org.regionalforum.projects.mandate;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The mandates of all networks; a read model that can be made anew from the facts. */
@Component
class Mandates {
    static final String COLLECTION = "mandates";
    static final String STAFF = "staff";

    private final MongoTemplate mongo;

    Mandates(MongoTemplate mongo) {
        this.mongo = mongo;
        mandates().createIndex(Indexes.ascending("person"));
    }

    /** What a person holds on a day, by network and name of the organisation. */
    List<Mandate> of(String person, LocalDate day) {
        return running(Filters.eq("person", person), day);
    }

    boolean isStaff(String person, String network) {
        return staff().countDocuments(Filters.and(
                        Filters.eq("_id", network + "/" + person), Filters.exists("removed", false)))
                == 1;
    }

    private List<Mandate> running(Bson whose, LocalDate day) {
        List<Mandate> found = new ArrayList<>();
        // A mandate whose end came before its beginning in the topic has no person yet.
        mandates()
                .find(Filters.and(whose, Filters.exists("person")))
                .sort(Sorts.ascending("network", "organisationName", "_id"))
                .forEach(
                        document -> mandate(document).filter(m -> m.runsOn(day)).ifPresent(found::add));
        return found;
    }

    private static Optional<Mandate> mandate(Document document) {
        String since = document.getString("since");
        if (since == null) {
            return Optional.empty();
        }
        return Optional.of(new Mandate(
                document.getString("_id"),
                document.getString("network"),
                document.getString("organisation"),
                document.getString("organisationName"),
                document.getString("person"),
                Mandate.Rank.valueOf(document.getString("rank")),
                LocalDate.parse(since),
                end(document)));
    }

    private static @Nullable LocalDate end(Document document) {
        String until = document.getString("until");
        String ended = document.getString("ended");
        if (until == null || ended == null) {
            String known = until == null ? ended : until;
            return known == null ? null : LocalDate.parse(known);
        }
        return LocalDate.parse(until.compareTo(ended) < 0 ? until : ended);
    }

    private MongoCollection<Document> mandates() {
        return mongo.getCollection(COLLECTION);
    }

    private MongoCollection<Document> staff() {
        return mongo.getCollection(STAFF);
    }
}
