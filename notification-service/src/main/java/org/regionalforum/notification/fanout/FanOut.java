package org.regionalforum.notification.fanout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.notification.fanout.FanOutFact.FollowersTold;
import org.regionalforum.notification.follow.Topic;
import org.regionalforum.notification.notice.Matter;
import org.regionalforum.notification.notice.NoticeKind;

/** One thing that all followers learn, and how far it has come. */
final class FanOut extends Aggregate<FanOutId, FanOutFact> {
    private String cause;
    private NoticeKind kind;
    private Matter matter;
    private List<Topic> topics = new ArrayList<>();
    private @Nullable String after;
    private int made;
    private boolean finished;

    @SuppressWarnings("NullAway.Init")
    private FanOut() {}

    /** @param cause of the notices: nobody gets two of one cause */
    FanOut(String fact, String cause, NoticeKind kind, Matter matter, List<Topic> topics) {
        super(FanOutId.of(fact, kind));
        this.cause = cause;
        this.kind = kind;
        this.matter = matter;
        this.topics = new ArrayList<>(topics);
    }

    /**
     * A batch is done.
     *
     * @param last key of the last follower met
     */
    void advance(String last, int notices) {
        if (!finished && (after == null || last.compareTo(after) > 0)) {
            after = last;
            made += notices;
        }
    }

    void finish() {
        if (!finished) {
            finished = true;
            announce(new FollowersTold(cause, kind, matter.network(), made));
        }
    }

    @Override
    protected String network() {
        return matter.network();
    }

    String cause() {
        return cause;
    }

    NoticeKind kind() {
        return kind;
    }

    Matter matter() {
        return matter;
    }

    List<Topic> topics() {
        return List.copyOf(topics);
    }

    @Nullable
    String after() {
        return after;
    }

    boolean finished() {
        return finished;
    }
}
