package org.regionalforum.notification.preference;

import java.util.EnumSet;
import java.util.Set;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.notification.notice.Channel;
import org.regionalforum.notification.notice.NoticeKind;
import org.springframework.stereotype.Component;

/** A person's wishes. Who never said anything wants everything; that is version 0. */
@Component
public class PreferenceDesk {
    private final Wishes wishes;

    PreferenceDesk(Wishes wishes) {
        this.wishes = wishes;
    }

    /** The channels by which this person does not want this kind. */
    public Set<Channel> switchedOff(String person, NoticeKind kind) {
        if (!kind.free()) {
            return Set.of();
        }
        PersonalWishes wishes = of(person);
        Set<Channel> off = EnumSet.noneOf(Channel.class);
        for (Channel channel : Channel.values()) {
            if (wishes.off(channel).contains(kind)) {
                off.add(channel);
            }
        }
        return off;
    }

    PersonalWishes of(String person) {
        PersonId id = new PersonId(person);
        return wishes.find(id).orElseGet(() -> new PersonalWishes(id));
    }

    PersonalWishes switchOff(String person, Expected expected, Set<NoticeKind> mail, Set<NoticeKind> inApp) {
        PersonId id = new PersonId(person);
        if (wishes.find(id).isPresent()) {
            return wishes.change(id, expected, own -> own.switchOff(mail, inApp));
        }
        if (expected.version() != null && expected.version() != 0) {
            throw Refusal.of(Refusal.Kind.STALE, "version.stale");
        }
        PersonalWishes first = new PersonalWishes(id);
        first.switchOff(mail, inApp);
        try {
            wishes.keep(first);
            return first;
        } catch (KeyTaken other) {
            throw Refusal.of(Refusal.Kind.STALE, "version.stale");
        }
    }
}
