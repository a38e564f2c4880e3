package org.regionalforum.membership.admission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an application, for its history.
 *
 * @param what {@code drafted, submitted, received, document-added, information-requested, information-supplied, admitted,
 *     refused, withdrawn, set-aside, reminded}
 * @param by person, null where the platform itself acted
 * @param text what somebody wrote: the question, the reasons, a document's name
 */
public record Step(
        Instant at,
        String what,
        @Nullable String by,
        @Nullable String text) {}
