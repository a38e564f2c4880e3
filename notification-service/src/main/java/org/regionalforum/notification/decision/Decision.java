package org.regionalforum.notification.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.notification.follow.Topic;
import org.regionalforum.notification.notice.Matter;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Told;

/**
 * Who learns what because of one fact, and who does not, each with the reason.
 *
 * @param passedOver recipient or group and why it is not told, in words for the log and for whoever asks later
 * @param followers what those are told who follow something; who they are is looked up when it is carried out
 */
record Decision(List<Told> told, List<PassedOver> passedOver, List<ToFollowers> followers) {
    static final Decision NOTHING = new Decision(List.of(), List.of(), List.of());

    /** A decision kept before there were followers has none. */
    Decision(List<Told> told, List<PassedOver> passedOver, @Nullable List<ToFollowers> followers) {
        this.told = told;
        this.passedOver = passedOver;
        this.followers = followers == null ? List.of() : followers;
    }

    /** Somebody who could have been told and is not. */
    record PassedOver(String who, String why) {}

    /**
     * All who follow one of the topics learn this.
     *
     * @param once who learned this before, whichever fact said it, does not learn it again; null: each fact is told by itself
     */
    record ToFollowers(
            List<Topic> topics,
            NoticeKind kind,
            Matter matter,
            @Nullable String once) {}

    static Decision of(Told told) {
        return new Decision(List.of(told), List.of(), List.of());
    }

    static Decision nobody(String who, String why) {
        return new Decision(List.of(), List.of(new PassedOver(who, why)), List.of());
    }

    static Decision followers(NoticeKind kind, Matter matter, Topic... topics) {
        return new Decision(List.of(), List.of(), List.of(new ToFollowers(List.of(topics), kind, matter, null)));
    }

    static Decision followersOnce(String once, NoticeKind kind, Matter matter, List<Topic> topics) {
        return new Decision(List.of(), List.of(), List.of(new ToFollowers(topics, kind, matter, once)));
    }

    Decision and(Decision other) {
        return new Decision(
                both(told, other.told), both(passedOver, other.passedOver), both(followers, other.followers));
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return new ArrayList<>(Stream.concat(some.stream(), others.stream()).toList());
    }
}
