package org.regionalforum.notification.preference;

import java.util.Set;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.aggregate.StoreParts;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.notification.notice.NoticeKind;
import org.springframework.stereotype.Repository;

/** Where people's wishes are kept. Who never said anything wants everything; that is version 0. */
@Repository
public class Preferences extends AggregateStore<PersonId, MailWishes> {
    public Preferences(StoreParts parts) {
        super(parts, MailWishes.class, "preferences");
    }

    /** Whether this person wants e-mail for this kind. */
    public boolean wantsMail(String person, NoticeKind kind) {
        return kind.statutory() || !of(person).off().contains(kind);
    }

    MailWishes of(String person) {
        PersonId id = new PersonId(person);
        return find(id).orElseGet(() -> new MailWishes(id));
    }

    MailWishes switchOff(String person, Expected expected, Set<NoticeKind> kinds) {
        PersonId id = new PersonId(person);
        if (find(id).isPresent()) {
            return change(id, expected, wishes -> wishes.switchOff(kinds));
        }
        if (expected.version() != null && expected.version() != 0) {
            throw Refusal.of(Refusal.Kind.STALE, "version.stale");
        }
        MailWishes first = new MailWishes(id);
        first.switchOff(kinds);
        try {
            keep(first);
            return first;
        } catch (KeyTaken other) {
            throw Refusal.of(Refusal.Kind.STALE, "version.stale");
        }
    }
}
