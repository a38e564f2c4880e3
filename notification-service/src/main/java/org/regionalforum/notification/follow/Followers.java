package org.regionalforum.notification.follow;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    Followers(StoreParts parts) {
        super(parts, Follower.class, "followers");
        ensureUnique(ADDRESS);
        ensureUnique(TOKEN);
        ensureIndex(TOPICS);
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

    Optional<Follower> byToken(String token) {
        return query(Filters.eq(TOKEN, token), Sorts.ascending("_id"), 1).stream()
                .findFirst();
    }

    /**
     * The next who follow any of the topics, in the order of their keys; so all are met by asking again and again, however
     * many there are.
     *
     * @param after the last key met; null from the first
     */
    public List<Following> following(Collection<Topic> any, @Nullable String after, int limit) {
        Bson rest = after == null ? Filters.empty() : Filters.gt("_id", after);
        Bson topics = Filters.in(TOPICS, any.stream().map(Topic::key).toList());
        return collection()
                .find(Filters.and(topics, rest))
                .sort(Sorts.ascending("_id"))
                .projection(Projections.include(PERSON))
                .limit(limit)
                .map(document -> new Following(document.getString("_id"), document.getString(PERSON) != null))
                .into(new ArrayList<>());
    }
}
