package org.regionalforum.notification.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.kit.inbox.FactMeta;
import org.regionalforum.kit.problem.Refusal;

/** One public fact on its way to one subscriber, with what came of its tries. */
final class Call extends Aggregate<CallId, Void> {
    private static final int REMEMBERED = 20;

    private String webhook;
    private String network;
    private String cause;
    private String type;
    private String source;
    private Instant time;
    private String place;
    private String data;
    private String title;
    private State state;
    private int attempts;
    private List<Try> tries = new ArrayList<>();
    private @Nullable Instant nextAt;

    /** Where it stands. */
    enum State {
        WAITING,
        DELIVERED,
        FAILED
    }

    /** One try, as the log shows it. */
    record Try(
            Instant at, @Nullable Integer status, @Nullable CallFailure failure, long millis) {}

    @SuppressWarnings("NullAway.Init")
    private Call() {}

    /**
     * @param data of the fact as JSON, without texts
     * @param title id of the text that is sent with it
     */
    Call(Webhook webhook, FactMeta meta, String data, String title) {
        super(CallId.of(meta.id(), webhook.id()));
        this.webhook = webhook.id().value();
        this.network = webhook.network();
        this.cause = meta.id();
        this.type = meta.type();
        this.source = meta.source();
        this.time = meta.time();
        this.place = "%012x/%s".formatted(time.toEpochMilli(), id().value());
        this.data = data;
        this.title = title;
        this.state = State.WAITING;
        this.nextAt = meta.time();
    }

    /**
     * A try has ended.
     *
     * @param chance 0 to 1, scatters the next
     */
    void tried(Answer answer, Instant now, double chance) {
        if (state != State.WAITING) {
            return;
        }
        attempts++;
        remember(new Try(now, answer.status(), answer.failure(), answer.millis()));
        if (answer.failure() == null) {
            end(State.DELIVERED);
        } else if (answer.failure() == CallFailure.GONE
                || answer.failure() == CallFailure.NOT_WANTED
                || Patience.exhausted(attempts)) {
            end(State.FAILED);
        } else {
            nextAt = now.plus(Patience.after(attempts, chance, answer.rest(now)));
        }
    }

    private void end(State ended) {
        state = ended;
        nextAt = null;
    }

    private void remember(Try one) {
        List<Try> all = new ArrayList<>(tries);
        all.add(one);
        tries = new ArrayList<>(all.subList(Math.max(0, all.size() - REMEMBERED), all.size()));
    }

    /** Somebody asks for it to be made again, with the same id. */
    void replay(Instant now) {
        if (state == State.WAITING) {
            throw Refusal.conflict("webhook.waiting");
        }
        state = State.WAITING;
        attempts = 0;
        nextAt = now;
    }

    WebhookId webhook() {
        return new WebhookId(webhook);
    }

    @Override
    protected String network() {
        return network;
    }

    String cause() {
        return cause;
    }

    String type() {
        return type;
    }

    String source() {
        return source;
    }

    Instant time() {
        return time;
    }

    /** Where it stands among the calls of its subscriber. */
    String place() {
        return place;
    }

    String data() {
        return data;
    }

    String title() {
        return title;
    }

    State state() {
        return state;
    }

    List<Try> tries() {
        return List.copyOf(tries);
    }

    /** When it is tried next; null when it is not any more. */
    @Nullable
    Instant nextAt() {
        return nextAt;
    }
}
