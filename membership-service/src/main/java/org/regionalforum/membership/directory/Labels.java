package org.regionalforum.membership.directory;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionalforum.membership.reference.ActorTypes;
import org.regionalforum.membership.reference.Seat;

/** Words for codes, for templates. */
record Labels(ActorTypes types, Locale locale) {
    public String actorType(String key) {
        return types.label(key, locale);
    }

    public @Nullable String seat(@Nullable Seat seat) {
        return seat == null ? null : seat.inWords(locale);
    }
}
