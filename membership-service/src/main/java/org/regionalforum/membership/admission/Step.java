package org.regionalforum.membership.admission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an application, for its history.
 *
 * @param what {@code drafted, submitted, received, described, document-added, information-requested, information-supplied, admitted,
 *     refused, withdrawn, set-aside, reminded}
 * @param by person, null where the platform itself acted
 * @param text what somebody wrote: the question, the reasons, a document's name
 * @param textId under which the text travels; null where it does not
 */
public record Step(
        Instant at,
        String what,
        @Nullable String by,
        @Nullable String text,
        @Nullable String textId) {
    Step withoutText() {
        return new Step(at, what, by, null, textId);
    }
}
