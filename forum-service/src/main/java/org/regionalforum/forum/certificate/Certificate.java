package org.regionalforum.forum.certificate;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.rule.Cast;
import org.regionalforum.forum.rule.Choice;
import org.regionalforum.forum.rule.Count;
import org.regionalforum.forum.rule.Elector;
import org.regionalforum.forum.rule.Result;
import org.regionalforum.forum.rule.RuleSet;

/**
 * One position of a register. Either a ballot that closed, with all that its result was computed from, or a decision recorded as others took it, of which nothing
 * was computed.
 *
 * @param format {@link #FORMAT}
 * @param position in the register of network and body, from 1, without gaps
 * @param year of the closing, or of a recorded decision as its register has it
 * @param number of the resolution in that year; only when adopted by a ballot
 * @param computed false: a recorded decision; then {@code recorded} alone is there, else all but it
 * @param votes of an open ballot, ordered by organisation
 * @param conflicts organisations that declared a conflict of interest, in order
 * @param previous hash of the certificate at the position before; {@link Sha256#NONE} at the first
 */
public record Certificate(
        String format,
        String network,
        String body,
        long position,
        int year,
        @Nullable Long number,
        boolean computed,
        @Nullable Ballot ballot,
        @Nullable RuleSet ruleSet,
        @Nullable Roll roll,
        @Nullable List<Vote> votes,
        @Nullable List<String> conflicts,
        @Nullable Result result,
        @Nullable Recorded recorded,
        String previous) {
    public static final String FORMAT = "regional-forum/certificate/1";
    private static final ZoneId LAW = ZoneId.of("Europe/Rome");

    /** Where a certificate stands in its register, and what it follows. */
    public record Place(String network, String body, long position, String previous) {
        public Place {
            require(position >= 1, "positions begin with 1");
            require(previous.matches("[0-9a-f]{64}"), "previous: 64 hexadecimal digits");
            require((position == 1) == previous.equals(Sha256.NONE), "the first certificate alone follows none");
        }
    }

    /** What ended a ballot. */
    public enum ClosedBy {
        TIME,
        STAFF
    }

    /**
     * The ballot, its text by hash alone.
     *
     * @param textHash SHA-256 of the UTF-8 of the text voted on; titleHash likewise
     * @param opensAt UTC, to the millisecond, as {@link Instant#toString()}; so are the others
     */
    public record Ballot(
            String ballot,
            @Nullable String proposal,
            String titleHash,
            String textHash,
            String opensAt,
            String closesAt,
            String closedAt,
            ClosedBy closedBy) {
        /** From title and text in clear and instants of any precision. */
        public static Ballot of(
                String ballot,
                @Nullable String proposal,
                String title,
                String text,
                Instant opensAt,
                Instant closesAt,
                Instant closedAt,
                ClosedBy closedBy) {
            return new Ballot(
                    ballot,
                    proposal,
                    Sha256.of(title),
                    Sha256.of(text),
                    said(opensAt),
                    said(closesAt),
                    said(closedAt),
                    closedBy);
        }
    }

    /** The frozen roll as membership-service stated it. */
    public record Roll(String roll, String hash, List<Entry> entries) {
        public Roll {
            entries = entries.stream()
                    .sorted(Comparator.comparing(Entry::organisation))
                    .toList();
        }

        /** One line {@code organisation|actorType|weight|standing|entitled|reason} per entry, ordered by organisation, hashed. */
        public static String hashOf(Collection<Entry> entries) {
            return Sha256.of(entries.stream()
                    .sorted(Comparator.comparing(Entry::organisation))
                    .map(Entry::line)
                    .collect(Collectors.joining()));
        }
    }

    /** One line of the roll. */
    public record Entry(
            String organisation,
            String name,
            String actorType,
            int weight,
            String standing,
            boolean entitled,
            String reason) {
        String line() {
            return organisation + "|" + actorType + "|" + weight + "|" + standing + "|" + entitled + "|" + reason
                    + "\n";
        }

        Elector elector() {
            return new Elector(organisation, actorType, weight, entitled);
        }
    }

    /** A vote, by organisation and the mandate it was cast under; the person is nobody's business. */
    public record Vote(String organisation, String mandate, long sequence, Choice choice, String at) {
        public static Vote of(String organisation, String mandate, long sequence, Choice choice, Instant at) {
            return new Vote(organisation, mandate, sequence, choice, said(at));
        }
    }

    /**
     * A decision taken before the platform or on paper: entered, not computed.
     *
     * @param on ISO date
     * @param minutesHash SHA-256 of the minutes' file
     * @param ownNumber as its paper has it
     */
    public record Recorded(
            String on,
            String titleHash,
            String textHash,
            @Nullable String minutesHash,
            @Nullable String ownNumber,
            @Nullable Counts counts) {}

    /** Counts as the minutes state them. */
    public record Counts(
            @Nullable Integer entitled,
            @Nullable Integer present,
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstain) {}

    /**
     * The certificate of a closed ballot: the same arguments, in any order of roll, votes and conflicts, give the same certificate.
     *
     * @param nextNumber the number that a resolution would get in the {@link #year} of the closing, from 1
     * @throws IllegalArgumentException when roll and votes do not fit each other, or the roll its hash
     */
    public static Certificate computed(
            Place place,
            long nextNumber,
            Ballot ballot,
            RuleSet ruleSet,
            Roll roll,
            Collection<Vote> votes,
            Collection<String> conflicts) {
        require(nextNumber >= 1, "numbers begin with 1");
        require(Roll.hashOf(roll.entries()).equals(roll.hash()), "the roll is not the one that was stated");
        List<Vote> inOrder =
                votes.stream().sorted(Comparator.comparing(Vote::organisation)).toList();
        List<String> declared = conflicts.stream().distinct().sorted().toList();
        Result result = Count.of(
                ruleSet,
                roll.entries().stream().map(Entry::elector).toList(),
                inOrder.stream()
                        .map(vote -> new Cast(vote.organisation(), vote.choice()))
                        .toList(),
                declared);
        return new Certificate(
                FORMAT,
                place.network(),
                place.body(),
                place.position(),
                year(Instant.parse(ballot.closedAt())),
                result.outcome() == Result.Outcome.ADOPTED ? (Long) nextNumber : null,
                true,
                ballot,
                ruleSet,
                roll,
                inOrder,
                declared,
                result,
                null,
                place.previous());
    }

    /** The certificate of a decision that was recorded: it takes a position, and no number. */
    public static Certificate recorded(Place place, int year, Recorded decision) {
        return new Certificate(
                FORMAT,
                place.network(),
                place.body(),
                place.position(),
                year,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                decision,
                place.previous());
    }

    /** The year that numbers run in: of the closing, by the law's time zone. */
    public static int year(Instant closedAt) {
        return closedAt.atZone(LAW).getYear();
    }

    public String hash() {
        return Sha256.of(CanonicalJson.bytes(this));
    }

    private static String said(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
