package org.regionalforum.notification.preference;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.notification.notice.Channel;
import org.regionalforum.notification.notice.NoticeKind;

/** What one person does not want, and by which channel. Nobody else needs to know, so it announces nothing. */
final class PersonalWishes extends Aggregate<PersonId, Void> {
    private Set<NoticeKind> off = EnumSet.noneOf(NoticeKind.class);
    private @Nullable Set<NoticeKind> inAppOff;

    @SuppressWarnings("NullAway.Init")
    private PersonalWishes() {}

    /** A person who wants everything. */
    PersonalWishes(PersonId person) {
        super(person);
    }

    /**
     * @param mail kinds that are not to come by e-mail
     * @param inApp kinds that are not to stand in the inbox
     */
    void switchOff(Set<NoticeKind> mail, Set<NoticeKind> inApp) {
        off = free("off", mail);
        inAppOff = free("inAppOff", inApp);
    }

    private static Set<NoticeKind> free(String field, Set<NoticeKind> kinds) {
        for (NoticeKind kind : kinds) {
            if (!kind.free()) {
                throw Refusal.field(field, "preference.statutory", kind.key());
            }
        }
        return kinds.isEmpty() ? EnumSet.noneOf(NoticeKind.class) : EnumSet.copyOf(kinds);
    }

    /** Kinds that do not come by this channel. */
    Set<NoticeKind> off(Channel channel) {
        return switch (channel) {
            case E_MAIL -> Set.copyOf(off);
            case IN_APP -> inAppOff == null ? Set.of() : Set.copyOf(inAppOff);
        };
    }
}
