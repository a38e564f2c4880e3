package org.regionalforum.projects.project;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a project.
 *
 * @param by person id
 * @param fields that changed
 * @param organisation whose part it was
 * @param reason as it was written
 */
public record Change(
        Instant at,
        String by,
        What what,
        List<String> fields,
        @Nullable String organisation,
        @Nullable String reason) {
    /** What it was. */
    public enum What {
        DRAFTED,
        CHANGED,
        REGISTERED,
        DOCUMENT_ADDED,
        PART_CONFIRMED,
        PART_REFUSED,
        PART_WITHDRAWN,
        WITHDRAWN,
        TAKEN_DOWN;

        static What of(PartnerState answer) {
            return switch (answer) {
                case CONFIRMED -> PART_CONFIRMED;
                case REFUSED -> PART_REFUSED;
                case WITHDRAWN -> PART_WITHDRAWN;
                case ASKED, NAMED -> throw new IllegalArgumentException(answer + " is no answer");
            };
        }

        /** Whether everybody may read it of a registered project. */
        public boolean open() {
            return switch (this) {
                case REGISTERED, CHANGED, DOCUMENT_ADDED, PART_CONFIRMED -> true;
                case DRAFTED, PART_REFUSED, PART_WITHDRAWN, WITHDRAWN, TAKEN_DOWN -> false;
            };
        }
    }
}
