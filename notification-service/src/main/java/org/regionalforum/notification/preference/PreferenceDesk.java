package org.regionalforum.notification.preference;

import java.util.Set;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.notification.notice.NoticeKind;
import org.springframework.stereotype.Component;

/** A person's wishes. Who never said anything wants everything; that is version 0. */
@Component
public class PreferenceDesk {
    private final Wishes wishes;

    PreferenceDesk(Wishes wishes) {
        this.wishes = wishes;
    }

    /** Whether this person wants e-mail for this kind. */
    public boolean wantsMail(String person, NoticeKind kind) {
        return kind.statutory() || !of(person).off().contains(kind);
    }

    MailWishes of(String person) {
        PersonId id = new PersonId(person);
        return wishes.find(id).orElseGet(() -> new MailWishes(id));
    }

    MailWishes switchOff(String person, Expected expected, Set<NoticeKind> kinds) {
        PersonId id = new PersonId(person);
        if (wishes.find(id).isPresent()) {
            return wishes.change(id, expected, own -> own.switchOff(kinds));
        }
        if (expected.version() != null && expected.version() != 0) {
            throw Refusal.of(Refusal.Kind.STALE, "version.stale");
        }
        MailWishes first = new MailWishes(id);
        first.switchOff(kinds);
        try {
            wishes.keep(first);
            return first;
        } catch (KeyTaken other) {
            throw Refusal.of(Refusal.Kind.STALE, "version.stale");
        }
    }
}
