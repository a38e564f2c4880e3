package org.regionalforum.notification.preference;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalforum.notification.notice.Channel;
import org.regionalforum.notification.notice.NoticeKind;

/**
 * By which channels a person learns something: the one place where this is decided.
 *
 * @param channels none where the person wants it by none
 * @param without by which it does not come and why, for the log; null where it comes by all
 */
public record Way(Set<Channel> channels, @Nullable String without) {
    /** @param off what the person has switched off; counts for nothing where a right hangs on the kind */
    public static Way of(NoticeKind kind, Set<Channel> off) {
        Set<Channel> channels = EnumSet.allOf(Channel.class);
        if (!kind.free() || off.isEmpty()) {
            return new Way(channels, null);
        }
        channels.removeAll(off);
        return new Way(channels, "switched " + EnumSet.copyOf(off) + " off for " + kind.key());
    }
}
