package org.regionalforum.notification.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says, in plain values that its wording places. No personal data: texts that somebody wrote stand behind
 * their id, people behind theirs.
 *
 * @param network slug
 * @param organisation name of the organisation it is about, or several names
 * @param text id of the text that the recipient must read with it
 * @param day the day that counts: a term's end, an appeal's end, the first or last day of a membership
 * @param count how many entered, or how many days are left
 * @param refused how many did not enter
 * @param variant tells wordings of one kind apart, such as {@code observer}
 * @param title id of the text that names what it is about: a proposal's title
 * @param at the instant that counts: when a ballot closes, when a vote was cast
 * @param number of what has one in its network: a proposal, a resolution ({@code 2026/7})
 * @param path on the platform, where the fact itself says it
 * @param followed keys of topics: who follows one of them learns it; null where it is the network or one of its ballots
 */
public record Matter(
        String network,
        Subject subject,
        @Nullable String organisation,
        @Nullable String text,
        @Nullable LocalDate day,
        @Nullable Integer count,
        @Nullable Integer refused,
        @Nullable String variant,
        @Nullable String title,
        @Nullable Instant at,
        @Nullable String number,
        @Nullable String path,
        @Nullable List<String> followed) {

    public static Matter of(String network, Subject subject) {
        return new Matter(network, subject, null, null, null, null, null, null, null, null, null, null, null);
    }

    public Matter organisation(String name) {
        return new Matter(
                network, subject, name, text, day, count, refused, variant, title, at, number, path, followed);
    }

    public Matter text(@Nullable String id) {
        return new Matter(
                network, subject, organisation, id, day, count, refused, variant, title, at, number, path, followed);
    }

    public Matter day(@Nullable LocalDate counts) {
        return new Matter(
                network,
                subject,
                organisation,
                text,
                counts,
                count,
                refused,
                variant,
                title,
                at,
                number,
                path,
                followed);
    }

    public Matter count(int how) {
        return new Matter(
                network, subject, organisation, text, day, how, refused, variant, title, at, number, path, followed);
    }

    public Matter refused(int how) {
        return new Matter(
                network, subject, organisation, text, day, count, how, variant, title, at, number, path, followed);
    }

    public Matter variant(String name) {
        return new Matter(
                network, subject, organisation, text, day, count, refused, name, title, at, number, path, followed);
    }

    public Matter title(@Nullable String id) {
        return new Matter(
                network, subject, organisation, text, day, count, refused, variant, id, at, number, path, followed);
    }

    public Matter at(@Nullable Instant counts) {
        return new Matter(
                network,
                subject,
                organisation,
                text,
                day,
                count,
                refused,
                variant,
                title,
                counts,
                number,
                path,
                followed);
    }

    public Matter number(String own) {
        return new Matter(
                network, subject, organisation, text, day, count, refused, variant, title, at, own, path, followed);
    }

    public Matter path(String own) {
        return new Matter(
                network, subject, organisation, text, day, count, refused, variant, title, at, number, own, followed);
    }

    public Matter followed(List<String> topics) {
        return new Matter(
                network, subject, organisation, text, day, count, refused, variant, title, at, number, path, topics);
    }
}
