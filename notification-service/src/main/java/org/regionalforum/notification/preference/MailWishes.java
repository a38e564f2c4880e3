package org.regionalforum.notification.preference;

import java.util.EnumSet;
import java.util.Set;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.notification.notice.NoticeKind;

/** What one person does not want by e-mail. Nobody else needs to know, so it announces nothing. */
final class MailWishes extends Aggregate<PersonId, Void> {
    private Set<NoticeKind> off = EnumSet.noneOf(NoticeKind.class);

    @SuppressWarnings("NullAway.Init")
    private MailWishes() {}

    /** A person who wants everything. */
    MailWishes(PersonId person) {
        super(person);
    }

    void switchOff(Set<NoticeKind> kinds) {
        for (NoticeKind kind : kinds) {
            if (kind.statutory()) {
                throw Refusal.field("off", "preference.statutory", kind.key());
            }
        }
        off = kinds.isEmpty() ? EnumSet.noneOf(NoticeKind.class) : EnumSet.copyOf(kinds);
    }

    Set<NoticeKind> off() {
        return Set.copyOf(off);
    }
}
