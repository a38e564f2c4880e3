package org.regionalforum.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mongodb.spring.session.MongoSession;
import org.springframework.session.Session;

/** A session that knows what changed since it was read, so that only this is written, and only when it matters. */
final class KeptSession implements Session {

    private final MongoSession session;
    private final Set<String> changed = new LinkedHashSet<>();
    private @Nullable String storedId;
    private Instant storedAccess;
    private boolean intervalChanged;

    private KeptSession(MongoSession session, @Nullable String storedId) {
        this.session = session;
        this.storedId = storedId;
        this.storedAccess = session.getLastAccessedTime();
    }

    static KeptSession begun(MongoSession session) {
        return new KeptSession(session, null);
    }

    static KeptSession read(MongoSession session) {
        return new KeptSession(session, session.getId());
    }

    MongoSession session() {
        return session;
    }

    boolean isNew() {
        return storedId == null;
    }

    /** The id under which the store still knows this session, when the session has a new one. */
    @Nullable
    String replacedId() {
        return storedId == null || storedId.equals(getId()) ? null : storedId;
    }

    boolean isChanged() {
        return !changed.isEmpty() || intervalChanged;
    }

    boolean accessIsOlderThan(Duration age) {
        return storedAccess.plus(age).isBefore(session.getLastAccessedTime());
    }

    /** Puts into {@code latest}, as the store has it now, what this request changed. */
    void bringChangesTo(MongoSession latest) {
        for (String name : changed) {
            Object value = session.getAttribute(name);
            if (value == null) {
                latest.removeAttribute(name);
            } else {
                latest.setAttribute(name, value);
            }
        }
        latest.setMaxInactiveInterval(session.getMaxInactiveInterval());
        latest.setLastAccessedTime(session.getLastAccessedTime());
    }

    void isStored() {
        storedId = getId();
        storedAccess = session.getLastAccessedTime();
        changed.clear();
        intervalChanged = false;
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        return session.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            session.removeAttribute(name);
        } else {
            session.setAttribute(name, value);
        }
        changed.add(name);
    }

    @Override
    public void removeAttribute(String name) {
        session.removeAttribute(name);
        changed.add(name);
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        session.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        intervalChanged = !interval.equals(session.getMaxInactiveInterval());
        session.setMaxInactiveInterval(interval);
        // the library derives the end only when the access is set
        session.setLastAccessedTime(session.getLastAccessedTime());
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
