package org.regionalforum.projects.project;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.projects.text.WrittenText;

/**
 * Something that happened to a project.
 *
 * @param by person id
 * @param fields that changed
 * @param organisation whose part it was
 * @param reason as it was written
 * @param text id of the text that is the reason; where a text was removed, that one's id
 */
public record Change(
        Instant at,
        String by,
        What what,
        List<String> fields,
        @Nullable String organisation,
        @Nullable String reason,
        @Nullable String text) {
    static Change removed(ProjectText removed, String reason, Act by) {
        List<String> fields = List.of(removed.part().field());
        return new Change(by.at(), by.person(), What.TEXT_REMOVED, fields, null, reason, removed.id());
    }

    /** The same, and nobody knows who it was, where it was this person. */
    Change without(String person) {
        return by.equals(person) ? new Change(at, WrittenText.REMOVED, what, fields, organisation, reason, text) : this;
    }

    /** The same without the reason, where it is this text. */
    Change withoutReason(String removed) {
        return removed.equals(text) && what != What.TEXT_REMOVED
                ? new Change(at, by, what, fields, organisation, WrittenText.REMOVED, text)
                : this;
    }

    /** Whether this person was the last who may have entered a contact. */
    static boolean contactBy(String person, List<Change> history) {
        return history.reversed().stream()
                .filter(change -> change.what == What.DRAFTED || change.fields.contains("contact"))
                .findFirst()
                .filter(change -> change.by.equals(person))
                .isPresent();
    }

    /** Whether a member has confirmed its part and not left it since, be it that it was asked again meanwhile. */
    static boolean tookPart(String member, List<Change> history) {
        return history.reversed().stream()
                .filter(change -> member.equals(change.organisation) && change.what != What.PART_ASKED_AGAIN)
                .findFirst()
                .filter(change -> change.what == What.PART_CONFIRMED)
                .isPresent();
    }

    /** What it was. */
    public enum What {
        DRAFTED,
        CHANGED,
        REGISTERED,
        DOCUMENT_ADDED,
        DOCUMENT_REMOVED,
        PART_CONFIRMED,
        PART_REFUSED,
        PART_WITHDRAWN,
        PART_ASKED_AGAIN,
        PART_REMOVED,
        WITHDRAWN,
        TAKEN_DOWN,
        TEXT_REMOVED;

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
                case REGISTERED, CHANGED, DOCUMENT_ADDED, DOCUMENT_REMOVED, PART_CONFIRMED, TEXT_REMOVED -> true;
                case DRAFTED, PART_REFUSED, PART_WITHDRAWN, PART_ASKED_AGAIN, PART_REMOVED, WITHDRAWN, TAKEN_DOWN ->
                    false;
            };
        }
    }
}
