package org.regionalforum.notification.staff;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.regionalforum.kit.inbox.FactMeta;
import org.regionalforum.kit.inbox.ModelWrite;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The read model of networks and their staff. */
@Repository
public class Networks {
    private static final String NETWORKS = "networks";
    private static final String STAFF = "staff";
    private static final String NETWORK = "network";
    private static final String PERSON = "person";
    private static final String SERVING = "serving";

    private final MongoCollection<Document> networks;
    private final MongoCollection<Document> staff;

    public Networks(MongoTemplate mongo) {
        networks = mongo.getCollection(NETWORKS);
        staff = mongo.getCollection(STAFF);
    }

    /** What is needed of {@code network-founded}. */
    public record NetworkFounded(String network, String name, String shortName) {}

    /** What is needed of {@code staff-named} and {@code staff-removed}. */
    public record StaffChanged(String network, String person) {}

    public List<ModelWrite> found(NetworkFounded fact, FactMeta meta) {
        return List.of(ModelWrite.upsert(
                NETWORKS,
                fact.network(),
                Updates.combine(Updates.set("name", fact.name()), Updates.set("shortName", fact.shortName()))));
    }

    public List<ModelWrite> name(StaffChanged fact, FactMeta meta) {
        return List.of(serving(fact, true));
    }

    public List<ModelWrite> remove(StaffChanged fact, FactMeta meta) {
        return List.of(serving(fact, false));
    }

    private static ModelWrite serving(StaffChanged fact, boolean serving) {
        return ModelWrite.upsert(
                STAFF,
                fact.network() + "/" + fact.person(),
                Updates.combine(
                        Updates.set(NETWORK, fact.network()),
                        Updates.set(PERSON, fact.person()),
                        Updates.set(SERVING, serving)));
    }

    /** How the network is called in a sentence, such as COP; empty where it is not known. */
    public Optional<String> nameOf(String network) {
        return Optional.ofNullable(networks.find(Filters.eq("_id", network)).first())
                .map(document -> document.getString("shortName"));
    }

    /** How each network is called, by slug. */
    public Map<String, String> all() {
        Map<String, String> names = new HashMap<>();
        networks.find().forEach(document -> names.put(document.getString("_id"), document.getString("shortName")));
        return names;
    }

    /** Who keeps the network's membership now. */
    public Set<String> staffOf(String network) {
        return staff.find(Filters.and(Filters.eq(NETWORK, network), Filters.eq(SERVING, true)))
                .map(document -> document.getString(PERSON))
                .into(new HashSet<>());
    }

    /** Refuses with "not found" whoever does not keep this network's membership. */
    public void requireStaff(String network, String person) {
        Document entry = staff.find(Filters.eq("_id", network + "/" + person)).first();
        if (entry == null || !Boolean.TRUE.equals(entry.getBoolean(SERVING))) {
            throw Refusal.notFound();
        }
    }

    /** The networks that this person keeps. */
    public Set<String> keptBy(String person) {
        return staff.find(Filters.and(Filters.eq(PERSON, person), Filters.eq(SERVING, true)))
                .map(document -> document.getString(NETWORK))
                .into(new HashSet<>());
    }
}
