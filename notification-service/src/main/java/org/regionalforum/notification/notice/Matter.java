package org.regionalforum.notification.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says, in plain values that its wording places. No personal data: texts that somebody wrote stand behind
 * their id, people behind theirs.
 *
 * @param network slug
 * @param organisation name of the organisation it is about
 * @param text id of the text that the recipient must read with it
 * @param day the day that counts: a term's end, an appeal's end, the first or last day of a membership
 * @param count how many entered, or how many days are left
 * @param refused how many did not enter
 * @param variant tells wordings of one kind apart, such as {@code observer}
 */
public record Matter(
        String network,
        Subject subject,
        @Nullable String organisation,
        @Nullable String text,
        @Nullable LocalDate day,
        @Nullable Integer count,
        @Nullable Integer refused,
        @Nullable String variant) {

    public static Matter of(String network, Subject subject) {
        return new Matter(network, subject, null, null, null, null, null, null);
    }

    public Matter organisation(String name) {
        return new Matter(network, subject, name, text, day, count, refused, variant);
    }

    public Matter text(@Nullable String id) {
        return new Matter(network, subject, organisation, id, day, count, refused, variant);
    }

    public Matter day(@Nullable LocalDate counts) {
        return new Matter(network, subject, organisation, text, counts, count, refused, variant);
    }

    public Matter count(int number) {
        return new Matter(network, subject, organisation, text, day, number, refused, variant);
    }

    public Matter refused(int number) {
        return new Matter(network, subject, organisation, text, day, count, number, variant);
    }

    public Matter variant(String name) {
        return new Matter(network, subject, organisation, text, day, count, refused, name);
    }
}
