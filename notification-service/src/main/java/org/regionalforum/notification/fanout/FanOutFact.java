package org.regionalforum.notification.fanout;

import org.regionalforum.kit.aggregate.EventType;
import org.regionalforum.notification.notice.NoticeKind;

/** What this service says to others about notices that went to very many. */
public sealed interface FanOutFact {
    /** All who followed are told; of their notices nothing is said one by one. */
    @EventType("org.regionalforum.notification.followers-told.v1")
    record FollowersTold(String cause, NoticeKind kind, String network, int notices) implements FanOutFact {}
}
