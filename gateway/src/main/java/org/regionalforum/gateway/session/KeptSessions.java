package org.regionalforum.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.mongodb.spring.session.JdkMongoSessionConverter;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.mongodb.spring.session.MongoSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.session.SessionRepository;

/**
 * Sessions in the gateway's own database, written so that requests running side by side do no harm to each other. The
 * library writes the whole session back at each request: a slow request would bring back an old token, or a session that
 * was signed out meanwhile. Here a request that changed nothing writes at most its access, once a minute; a changed one
 * is merged into what the store has now; a session that is gone stays gone; and a renewed id ends the old one.
 */
final class KeptSessions implements SessionRepository<KeptSession> {

    static final String COLLECTION = "sessions";

    private static final Logger log = LoggerFactory.getLogger(KeptSessions.class);
    private static final Duration ACCESS_WRITTEN_EVERY = Duration.ofMinutes(1);
    private static final TypeDescriptor DOCUMENT = TypeDescriptor.valueOf(Document.class);
    private static final TypeDescriptor SESSION = TypeDescriptor.valueOf(MongoSession.class);

    private final MongoIndexedSessionRepository library;
    private final JdkMongoSessionConverter converter;
    private final MongoOperations store;
    private final SignInProperties limits;
    private final Clock clock;

    KeptSessions(
            MongoIndexedSessionRepository library,
            JdkMongoSessionConverter converter,
            MongoOperations store,
            SignInProperties limits,
            Clock clock) {
        this.library = library;
        this.converter = converter;
        this.store = store;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public KeptSession createSession() {
        KeptSession begun = KeptSession.begun(library.createSession());
        begun.setMaxInactiveInterval(limits.attempt());
        return begun;
    }

    @Override
    public @Nullable KeptSession findById(String id) {
        MongoSession found = read(id);
        if (found == null) {
            return null;
        }
        KeptSession session = KeptSession.read(found);
        if (hasReachedItsEnd(session)) {
            deleteById(id);
            return null;
        }
        return session;
    }

    @Override
    public void save(KeptSession session) {
        if (session.isNew() || session.replacedId() != null) {
            String replaced = session.replacedId();
            library.save(session.session());
            if (replaced != null) {
                deleteById(replaced);
            }
        } else if (session.isChanged()) {
            merge(session);
        } else if (session.accessIsOlderThan(ACCESS_WRITTEN_EVERY)) {
            store.updateFirst(byId(session.getId()), accessOf(session.session()), COLLECTION);
        } else {
            return;
        }
        session.isStored();
    }

    @Override
    public void deleteById(String id) {
        store.remove(byId(id), COLLECTION);
    }

    private @Nullable MongoSession read(String id) {
        try {
            return library.findById(id);
        } catch (SerializationFailedException unreadable) {
            log.warn("A session of another version of the gateway cannot be read and ends", unreadable);
            deleteById(id);
            return null;
        }
    }

    private boolean hasReachedItsEnd(KeptSession session) {
        SignedIn person = session.getAttribute(SignedIn.ATTRIBUTE);
        Instant since = person == null ? session.getCreationTime() : person.since();
        return since.plus(limits.absolute()).isBefore(clock.instant());
    }

    private void merge(KeptSession session) {
        while (true) {
            Document stored = store.findById(session.getId(), Document.class, COLLECTION);
            if (stored == null) {
                return; // signed out meanwhile
            }
            Binary before = stored.get("attr", Binary.class);
            MongoSession latest = (MongoSession) converter.convert(stored, DOCUMENT, SESSION);
            if (latest == null) {
                return;
            }
            session.bringChangesTo(latest);
            Document after = (Document) converter.convert(latest, SESSION, DOCUMENT);
            if (after == null) {
                return;
            }
            Update change = accessOf(latest)
                    .set("attr", after.get("attr"))
                    .set("principal", after.get("principal"))
                    .set("interval", after.get("interval"));
            Query unchanged = Query.query(
                    Criteria.where("_id").is(session.getId()).and("attr").is(before));
            if (store.updateFirst(unchanged, change, COLLECTION).getMatchedCount() == 1) {
                return;
            }
        }
    }

    private static Update accessOf(MongoSession session) {
        return Update.update("accessed", session.getLastAccessedTime())
                .set("expireAt", Date.from(session.getLastAccessedTime().plus(session.getMaxInactiveInterval())));
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
