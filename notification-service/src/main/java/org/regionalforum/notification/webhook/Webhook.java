package org.regionalforum.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.kit.problem.Refusal;

/** A system that gets a network's public decisions. */
final class Webhook extends Aggregate<WebhookId, Void> {
    private static final int LONGEST_DESCRIPTION = 200;
    /** For how long calls are signed with the older secret too. */
    private static final Duration BOTH = Duration.ofDays(1);

    private String network;
    private @Nullable String url;
    private String description;
    private State state;
    private List<Secret> secrets = new ArrayList<>();
    private Instant createdAt;
    private @Nullable CallFailure stoppedBy;

    /** Whether it is called. */
    enum State {
        ACTIVE,
        /** The endpoint said that it is gone. */
        STOPPED,
        DELETED
    }

    @SuppressWarnings("NullAway.Init")
    private Webhook() {}

    /** @param url checked */
    Webhook(WebhookId id, String network, String url, String description, Secret secret, Instant now) {
        super(id);
        if (description.isBlank() || description.length() > LONGEST_DESCRIPTION) {
            throw Refusal.field("description", "webhook.description-missing");
        }
        this.network = network;
        this.url = url;
        this.description = description.strip();
        this.state = State.ACTIVE;
        this.secrets = new ArrayList<>(List.of(secret));
        this.createdAt = now;
    }

    /** Calls are signed with both for a day, so that the receiver can change over without losing one. */
    void rotate(Secret fresh, Instant now) {
        requireThere();
        List<Secret> both = new ArrayList<>(List.of(fresh));
        both.add(newest().until(now.plus(BOTH)));
        secrets = both;
    }

    /** Its endpoint does not want any more. */
    void stop(CallFailure why) {
        if (state == State.ACTIVE) {
            state = State.STOPPED;
            stoppedBy = why;
        }
    }

    void activate() {
        requireThere();
        state = State.ACTIVE;
        stoppedBy = null;
    }

    /** Address and secrets go; that there was one stays, for its calls. */
    void delete() {
        state = State.DELETED;
        url = null;
        secrets = new ArrayList<>();
    }

    private void requireThere() {
        if (state == State.DELETED) {
            throw Refusal.notFound();
        }
    }

    Secret newest() {
        return secrets.getFirst();
    }

    /** What a call is signed with now, the newest first. */
    List<Secret> usedAt(Instant now) {
        return secrets.stream().filter(secret -> secret.usedAt(now)).toList();
    }

    /** Until when the secret before the newest is used too; null where none is. */
    @Nullable
    Instant olderUntil(Instant now) {
        return usedAt(now).stream()
                .map(Secret::until)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    protected String network() {
        return network;
    }

    @Nullable
    String url() {
        return url;
    }

    String description() {
        return description;
    }

    State state() {
        return state;
    }

    @Nullable
    CallFailure stoppedBy() {
        return stoppedBy;
    }

    Instant createdAt() {
        return createdAt;
    }
}
