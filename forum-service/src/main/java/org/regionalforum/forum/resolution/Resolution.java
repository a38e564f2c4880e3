package org.regionalforum.forum.resolution;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.decision.Minutes;
import org.regionalforum.forum.register.Entry;
import org.regionalforum.forum.rule.Result;
import org.regionalforum.forum.rule.RuleSet;

/**
 * An entry of the register as it is read: an adopted resolution, a ballot that adopted nothing, or a recorded decision.
 *
 * @param code network, body and position: {@code cop-assembly-12}
 * @param number in its year; null where it is no resolution of the platform
 * @param text in Markdown, the version voted on
 * @param at when it was decided; the beginning of the day where that is all that is known
 * @param updated when it was entered, or its title or text was removed since
 * @param ballot null for a recorded decision; so are rules and result
 * @param minutes null for a ballot
 */
public record Resolution(
        String code,
        Entry entry,
        String title,
        String text,
        String kind,
        LocalDate on,
        Instant at,
        Instant updated,
        @Nullable String ballot,
        @Nullable Integer ballotNumber,
        @Nullable String proposal,
        @Nullable Integer proposalNumber,
        @Nullable RuleSet rules,
        @Nullable Result result,
        @Nullable String decision,
        @Nullable Minutes minutes) {

    public String network() {
        return entry.network();
    }

    public @Nullable Integer number() {
        return entry.number();
    }

    /** Its page. */
    public String path() {
        Integer number = entry.number();
        return number == null
                ? Entry.path(network(), entry.body(), entry.position())
                : "/forum/" + network() + "/resolutions/" + entry.year() + "/" + number;
    }

    static String code(Entry entry) {
        return entry.network() + "-" + entry.body() + "-" + entry.position();
    }
}
