package org.regionalforum.notification.fanout;

import org.regionalforum.kit.aggregate.TypedId;
import org.regionalforum.notification.notice.NoticeId;
import org.regionalforum.notification.notice.NoticeKind;

/** Identifies a fan-out; the same cause and kind always give the same one. */
record FanOutId(String value) implements TypedId {
    static FanOutId of(String cause, NoticeKind kind) {
        return new FanOutId(NoticeId.of(cause, "followers", kind).value());
    }
}
