package org.regionalforum.projects.member;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Who is a member of which network on a day. */
@Component
public class Members {
    static final String NETWORKS = "networks";
    static final String TERMS = "members";
    static final String OPEN_END = "9999-12-31";

    private final MongoDatabase database;

    Members(MongoTemplate mongo) {
        this.database = mongo.getDb();
    }

    /** A network by its short name in addresses. */
    public record Network(String id, String name, String shortName) {}

    /** The networks in the order of their short names. */
    public List<Network> networks() {
        List<Network> all = new ArrayList<>();
        database.getCollection(NETWORKS)
                .find()
                .sort(Sorts.ascending("_id"))
                .forEach(document -> all.add(network(document)));
        return all;
    }

    public Optional<Network> network(String id) {
        return Optional.ofNullable(database.getCollection(NETWORKS)
                        .find(Filters.eq("_id", id))
                        .first())
                .map(Members::network);
    }

    /** How many organisations are members of a network on a day: since ≤ day &lt; until. */
    public long count(String network, LocalDate day) {
        return database.getCollection(TERMS)
                .countDocuments(Filters.and(
                        Filters.eq("network", network),
                        Filters.lte("since", day.toString()),
                        Filters.gt("until", day.toString())));
    }

    private static Network network(Document document) {
        return new Network(document.getString("_id"), document.getString("name"), document.getString("shortName"));
    }
}
