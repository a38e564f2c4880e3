package org.regionalforum.notification.notice;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.aggregate.StoreParts;
import org.springframework.stereotype.Repository;

/** Where notices are kept. */
@Repository
public class Notices extends AggregateStore<NoticeId, Notice> {
    private static final String RECIPIENT = "recipient";
    private static final String NUMBER = "number";
    private static final String CHANGED_AT = "changedAt";
    private static final String LANE = "lane";
    private static final String DUE_AT = "dueAt";
    private static final Bson IN_APP = Filters.eq("channels", Channel.IN_APP.name());
    private static final String FAILED_IN = "failedIn";
    private static final int TRIES = 100;

    public Notices(StoreParts parts) {
        super(parts, Notice.class, "notices");
        ensureUnique("place");
        ensureIndex(RECIPIENT, NUMBER);
        ensureIndex(RECIPIENT, CHANGED_AT);
        ensureIndex(LANE, DUE_AT);
        ensureIndex(FAILED_IN);
    }

    /**
     * Keeps a notice under the recipient's next number, unless the same one is there already.
     *
     * @return the new one; empty where it was there
     */
    public Optional<Notice> keepOnce(String cause, Told told, Instant now) {
        for (int attempt = 1; ; attempt++) {
            Notice fresh = Notice.create(cause, told, latest(told.recipient()) + 1, now);
            try {
                keep(fresh);
                return Optional.of(fresh);
            } catch (KeyTaken taken) {
                if (find(fresh.id()).isPresent()) {
                    return Optional.empty();
                }
                if (attempt == TRIES) {
                    throw taken;
                }
            }
        }
    }

    /** The number of the recipient's newest notice, 0 where there is none. */
    public long latest(String recipient) {
        Document newest = collection()
                .find(Filters.eq(RECIPIENT, recipient))
                .sort(Sorts.descending(NUMBER))
                .projection(Projections.include(NUMBER))
                .first();
        return newest == null ? 0 : newest.get(NUMBER, Number.class).longValue();
    }

    /**
     * A person's notices, newest first.
     *
     * @param before only older ones than this number; null from the newest
     */
    public List<Notice> inbox(String person, @Nullable Long before, int limit) {
        Bson older = before == null ? Filters.empty() : Filters.lt(NUMBER, before);
        return query(Filters.and(Filters.eq(RECIPIENT, person), IN_APP, older), Sorts.descending(NUMBER), limit);
    }

    /** A person's notices after a number, oldest first. */
    public List<Notice> since(String person, long number, int limit) {
        return query(
                Filters.and(Filters.eq(RECIPIENT, person), IN_APP, Filters.gt(NUMBER, number)),
                Sorts.ascending(NUMBER),
                limit);
    }

    /** How many a person has not read. */
    public long unread(String person) {
        return count(unreadOf(person));
    }

    public List<Notice> unreadOf(String person, int limit) {
        return query(unreadOf(person), Sorts.ascending(NUMBER), limit);
    }

    private static Bson unreadOf(String person) {
        return Filters.and(Filters.eq(RECIPIENT, person), IN_APP, Filters.exists("readAt", false));
    }

    /** Of these people, those whose notices were made or read since. */
    public Set<String> changedSince(Collection<String> people, Instant since) {
        Set<String> changed = new HashSet<>();
        collection()
                .find(Filters.and(Filters.in(RECIPIENT, people), Filters.gte(CHANGED_AT, since)))
                .projection(Projections.include(RECIPIENT))
                .forEach(document -> changed.add(document.getString(RECIPIENT)));
        return changed;
    }

    /** Ids of notices of a lane whose e-mail is to be tried now, the longest due first. */
    public List<NoticeId> due(Lane lane, Instant now, int limit) {
        return collection()
                .find(Filters.and(in(lane), Filters.lte(DUE_AT, now)))
                .sort(Sorts.ascending(DUE_AT))
                .projection(Projections.include("_id"))
                .limit(limit)
                .map(document -> new NoticeId(document.getString("_id")))
                .into(new ArrayList<>());
    }

    /** When the next e-mail of a lane is due; null when none waits. */
    public @Nullable Instant nextDue(Lane lane) {
        Document next = collection()
                .find(Filters.and(in(lane), Filters.exists(DUE_AT)))
                .sort(Sorts.ascending(DUE_AT))
                .projection(Projections.include(DUE_AT))
                .first();
        return next == null ? null : next.getDate(DUE_AT).toInstant();
    }

    /** A notice that was made before there were lanes has none and goes with the many. */
    private static Bson in(Lane lane) {
        return lane == Lane.BULK ? Filters.in(LANE, lane.name(), null) : Filters.eq(LANE, lane.name());
    }

    /** Notices of a network whose e-mail failed, in the order of their ids. */
    public List<Notice> failedIn(String network, @Nullable String after, int limit) {
        Bson rest = after == null ? Filters.empty() : Filters.gt("_id", after);
        return query(Filters.and(Filters.eq(FAILED_IN, network), rest), Sorts.ascending("_id"), limit);
    }

    /** Of all networks, those that failed last, no more than so many. */
    public List<Notice> failed(int most) {
        return query(Filters.exists(FAILED_IN), Sorts.descending("mail.at"), most);
    }

    public long failedCount(String network) {
        return count(Filters.eq(FAILED_IN, network));
    }

    /** Of all networks: those on which a term, a right or an office hangs, or the others. */
    public long failedCount(boolean statutory) {
        List<String> kinds = Arrays.stream(NoticeKind.values())
                .filter(kind -> kind.statutory() == statutory)
                .map(Enum::name)
                .toList();
        return count(Filters.and(Filters.exists(FAILED_IN), Filters.in("kind", kinds)));
    }
}
