package org.regionalforum.forum.member;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bson.Document;
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
    }

    /**
     * A network by its short name in addresses.
     *
     * @param preset the body of law its default rules come from: {@code CIVIL_CODE}, {@code THIRD_SECTOR_CODE} or {@code NETWORK}
     */
    public record Network(String id, String name, String shortName, String preset) {}

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
                        .find(Filters.and(
                                Filters.eq("network", network),
                                Filters.eq("organisation", organisation),
                                Filters.lte("since", day.toString()),
                                Filters.gt("until", day.toString())))
                        .first())
                .map(Members::member);
    }

    /** Those of some organisations that may propose and support in a network on a day, each with the actor type it has then. */
    public Map<String, String> active(String network, LocalDate day, Set<String> organisations) {
        Map<String, String> active = new HashMap<>();
        if (organisations.isEmpty()) {
            return active;
        }
        database.getCollection(TERMS)
                .find(Filters.and(
                        Filters.eq("network", network),
                        Filters.in("organisation", organisations),
                        Filters.lte("since", day.toString()),
                        Filters.gt("until", day.toString())))
                .map(Members::member)
                .forEach(member -> {
                    if (member.active()) {
                        active.put(member.organisation(), member.actorType());
                    }
                });
        return active;
    }

    /** The organisations whose term in a network on a day is suspended: since ≤ day &lt; until. */
    public Set<String> suspended(String network, LocalDate day) {
        return database.getCollection(TERMS)
                .distinct(
                        "organisation",
                        Filters.and(
                                Filters.eq("network", network),
                                Filters.eq("suspended", true),
                                Filters.lte("since", day.toString()),
                                Filters.gt("until", day.toString())),
                        String.class)
                .into(new HashSet<>());
    }

    /** How many organisations are members of a network on a day: since ≤ day &lt; until. */
    public long count(String network, LocalDate day) {
        return database.getCollection(TERMS)
                .countDocuments(Filters.and(
                        Filters.eq("network", network),
                        Filters.lte("since", day.toString()),
                        Filters.gt("until", day.toString())));
    }

    /** The actor types that a network's members have or had, in the order of their keys. */
    public SortedSet<String> actorTypes(String network) {
        return database.getCollection(TERMS)
                .distinct("actorType", Filters.eq("network", network), String.class)
                .into(new TreeSet<>());
    }

    private static Member member(Document term) {
        return new Member(
                term.getString("organisation"),
                term.getString("name"),
                term.getString("actorType"),
                term.getString("standing"),
                term.getBoolean("suspended", false));
    }

    private static Network network(Document document) {
        return new Network(
                document.getString("_id"),
                document.getString("name"),
                document.getString("shortName"),
                document.getString("preset"));
    }
}
