package org.regionalforum.notification.preference;

import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.StoreParts;
import org.springframework.stereotype.Repository;

/** Where people's wishes are kept. */
@Repository
class Wishes extends AggregateStore<PersonId, PersonalWishes> {
    Wishes(StoreParts parts) {
        super(parts, PersonalWishes.class, "preferences");
    }
}
