package org.regionalforum.projects.member;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.regionalforum.kit.problem.Refusal;
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
        database.getCollection(TERMS).createIndex(Indexes.ascending("network", "organisation"));
        database.getCollection(TERMS).createIndex(Indexes.ascending("organisation"));
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

    /** A network that is there; refuses with "not found" otherwise. */
    public Network require(String id) {
        return network(id).orElseThrow(Refusal::notFound);
    }

    /** An organisation's term in a network on a day. */
    public Optional<Member> member(String network, String organisation, LocalDate day) {
        return Optional.ofNullable(database.getCollection(TERMS)
                        .find(Filters.and(on(network, day), Filters.eq("organisation", organisation)))
                        .first())
                .map(Members::member);
    }

    /** The members of a network on a day, by name. */
    public List<Member> all(String network, LocalDate day) {
        List<Member> all = new ArrayList<>();
        database.getCollection(TERMS)
                .find(on(network, day))
                .sort(Sorts.ascending("name", "_id"))
                .forEach(term -> all.add(member(term)));
        return all;
    }

    /** The name of an organisation that is or was a member of any network. */
    public Optional<String> name(String organisation) {
        return Optional.ofNullable(database.getCollection(TERMS)
                        .find(Filters.eq("organisation", organisation))
                        .sort(Sorts.descending("since"))
                        .first())
                .map(term -> term.getString("name"));
    }

    /** The names of organisations that are or were members of any network, by their ids. */
    public Map<String, String> names(Collection<String> organisations) {
        Map<String, String> names = new HashMap<>();
        database.getCollection(TERMS)
                .find(Filters.in("organisation", organisations))
                .sort(Sorts.ascending("since"))
                .projection(Projections.include("organisation", "name"))
                .forEach(term -> names.put(term.getString("organisation"), term.getString("name")));
        return names;
    }

    /** How many organisations are members of a network on a day: since ≤ day &lt; until. */
    public long count(String network, LocalDate day) {
        return database.getCollection(TERMS).countDocuments(on(network, day));
    }

    private static Bson on(String network, LocalDate day) {
        return Filters.and(
                Filters.eq("network", network),
                Filters.lte("since", day.toString()),
                Filters.gt("until", day.toString()));
    }

    private static Network network(Document document) {
        return new Network(document.getString("_id"), document.getString("name"), document.getString("shortName"));
    }

    private static Member member(Document term) {
        return new Member(
                term.getString("organisation"),
                term.getString("name"),
                term.getString("actorType"),
                term.getString("standing"),
                term.getBoolean("suspended", false));
    }
}
