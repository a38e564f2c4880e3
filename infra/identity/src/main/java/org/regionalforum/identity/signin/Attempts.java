package org.regionalforum.identity.signin;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.regionalforum.identity.IdentitySettings;
import org.regionalforum.identity.Secret;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts attempts in fixed windows. An attempt is counted before it is looked at, so a burst of parallel guesses gets
 * no more than the limit; what succeeded is given back.
 */
@Component
public class Attempts {

    private static final String COLLECTION = "attempts";

    /** What is counted, each with its own limit. */
    public enum Kind {
        ACCOUNT,
        ADDRESS,
        FORM;

        int limit(IdentitySettings.Limits limits) {
            return switch (this) {
                case ACCOUNT -> limits.perAccount();
                case ADDRESS -> limits.perAddress();
                case FORM -> limits.forms();
            };
        }
    }

    /** Thrown when the limit of a window is spent. */
    public static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long seconds;

        Spent(Duration wait) {
            super("too many attempts");
            this.seconds = Math.max(1, wait.toSeconds());
        }

        /** Seconds until attempts count anew. */
        public long seconds() {
            return seconds;
        }

        /** The same in whole minutes, rounded up. */
        public long minutes() {
            return (seconds + 59) / 60;
        }
    }

    private final MongoOperations mongo;
    private final IdentitySettings.Limits limits;
    private final Clock clock;

    Attempts(MongoOperations mongo, IdentitySettings settings, Clock clock) {
        this.mongo = mongo;
        this.limits = settings.limits();
        this.clock = clock;
    }

    /** Counts one attempt; throws {@link Spent} when it is one too many. */
    public void take(Kind kind, String key) {
        Instant now = clock.instant();
        Instant end = end(now);
        Document counted = add(id(kind, key, end), 1, end);
        if (counted.getInteger("count") > kind.limit(limits)) {
            throw new Spent(Duration.between(now, end));
        }
    }

    /** Takes back an attempt that succeeded. */
    public void giveBack(Kind kind, String key) {
        Instant end = end(clock.instant());
        mongo.updateFirst(query(where("_id").is(id(kind, key, end))), new Update().inc("count", -1), COLLECTION);
    }

    /** Forgets what was counted for a key in this window. */
    public void forget(Kind kind, String key) {
        mongo.remove(query(where("_id").is(id(kind, key, end(clock.instant())))), COLLECTION);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetOld() {
        mongo.remove(query(where("end").lt(Date.from(clock.instant()))), COLLECTION);
    }

    private Document add(String id, int attempts, Instant end) {
        Update update = new Update().inc("count", attempts).setOnInsert("end", Date.from(end));
        FindAndModifyOptions options =
                FindAndModifyOptions.options().upsert(true).returnNew(true);
        try {
            return counted(id, update, options);
        } catch (DuplicateKeyException insertedMeanwhile) {
            return counted(id, update, options);
        }
    }

    private Document counted(String id, Update update, FindAndModifyOptions options) {
        Document counted = mongo.findAndModify(query(where("_id").is(id)), update, options, Document.class, COLLECTION);
        if (counted == null) {
            throw new IllegalStateException("an upsert that returns the new document always has one");
        }
        return counted;
    }

    private Instant end(Instant now) {
        long window = limits.window().toMillis();
        return Instant.ofEpochMilli((now.toEpochMilli() / window + 1) * window);
    }

    /** Addresses are hashed: this is a counter, not a list of who tried. */
    private static String id(Kind kind, String key, Instant end) {
        return kind + "/" + Secret.hash(key) + "/" + end.getEpochSecond();
    }
}
