package org.regionalforum.notification.follow;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.StoreParts;
import org.springframework.stereotype.Repository;

/** Where followers are kept. */
@Repository
public class Followers extends AggregateStore<FollowerId, Follower> {
    private static final String ADDRESS = "address";
    private static final String TOKEN = "token";
    private static final String TOPICS = "topics";
    private static final String PERSON = "person";
    private static final String OWNERS = "owners";

    Followers(StoreParts parts) {
        super(parts, Follower.class, "followers");
        ensureUnique(ADDRESS);
        ensureUnique(TOKEN);
        ensureIndex(TOPICS, "_id");
        ensureIndex(OWNERS);
    }

    /**
     * One who follows something.
     *
     * @param key the person's id, or the id of an address
     * @param person whether it is a person with an account
     */
    public record Following(String key, boolean person) {}

    Optional<Follower> byAddress(String address) {
        return query(Filters.eq(ADDRESS, address), Sorts.ascending("_id"), 1).stream()
                .findFirst();
    }

    /** Those by an address that is a person's own. */
    List<Follower> ownedBy(String person) {
        return query(Filters.eq(OWNERS, person), Sorts.ascending("_id"), 0);
    }

    Optional<Follower> byToken(String token) {
        return query(Filters.eq(TOKEN, token), Sorts.ascending("_id"), 1).stream()
                .findFirst();
    }

    /**
     * Goes through all who follow any of the topics, in the order of their keys, with memory for one batch.
     *
     * @param after begins behind this key; null at the first
     * @param size of a batch; the last one may be smaller
     * @param goOn takes a batch and says whether there is time for another
     * @return whether all were met; else there may be more
     */
    public boolean eachBatch(Collection<Topic> any, @Nullable String after, int size, Predicate<List<Following>> goOn) {
        Bson rest = after == null ? Filters.empty() : Filters.gt("_id", after);
        Bson topics = Filters.in(TOPICS, any.stream().map(Topic::key).toList());
        try (MongoCursor<Document> found = collection()
                .find(Filters.and(topics, rest))
                .sort(Sorts.ascending("_id"))
                .projection(Projections.include(PERSON))
                .batchSize(size)
                .cursor()) {
            List<Following> batch = new ArrayList<>(size);
            while (found.hasNext()) {
                Document next = found.next();
                batch.add(new Following(next.getString("_id"), next.getString(PERSON) != null));
                if (batch.size() == size) {
                    if (!goOn.test(batch)) {
                        return false;
                    }
                    batch = new ArrayList<>(size);
                }
            }
            return batch.isEmpty() || goOn.test(batch);
        }
    }
}
