package org.regionalforum.forum.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one network decides on one kind of subject: plain data, whole in every certificate. A change is a new version; a version never changes. Construction fails
 * with {@link IllegalArgumentException} and a clear text for rules that contradict themselves.
 *
 * @param key stable in its network: lower-case letters, digits, hyphens
 * @param version from 1
 * @param source the legal text that the rules follow
 * @param adoptedBy the network's own regulation or statute and article, where it rests on one
 * @param monthsInBook months in the members' book before a member may vote; 0: none
 * @param constitutive presence without which nothing is decided
 * @param deliberative votes cast without which nothing is decided, or votes in favour without which nothing is adopted
 * @param voteMayChange whether a vote may be replaced until the close
 * @param support what puts a proposal on the agenda
 * @param weightsAllowed whether a member's weight counts; false: one member, one vote
 */
public record RuleSet(
        String key,
        int version,
        Title title,
        Preset preset,
        Subject subject,
        String source,
        @Nullable String adoptedBy,
        WithoutMeeting withoutMeeting,
        int monthsInBook,
        @Nullable Needed constitutive,
        @Nullable VotesQuorum deliberative,
        Threshold threshold,
        Abstention abstention,
        Conflict conflict,
        boolean voteMayChange,
        Parity parity,
        Support support,
        boolean weightsAllowed) {
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public RuleSet {
        require(key.length() <= 64 && KEY.matcher(key).matches(), "key: lower-case letters, digits and hyphens");
        require(version >= 1, "version: from 1");
        require(!source.isBlank() && source.length() <= 2000, "source: the legal text is named, in 2000 characters");
        require(adoptedBy == null || isNaming(adoptedBy), "adoptedBy: names an article, or is left out");
        require(monthsInBook >= 0 && monthsInBook <= 120, "monthsInBook: 0 to 120");
    }

    /** What a rule set is called. */
    public record Title(String it, String en) {
        public Title {
            require(isNaming(it) && isNaming(en), "title: in Italian and English, up to 200 characters each");
        }
    }

    /** Where a rule set comes from. */
    public enum Preset {
        CIVIL_CODE_21,
        THIRD_SECTOR_CODE,
        NETWORK
    }

    /** What is decided upon; each has rules of its own. */
    public enum Subject {
        ORDINARY,
        STATUTE_CHANGE,
        DISSOLUTION
    }

    /** Whether a decision may be taken without a meeting, and the article that says so. */
    public record WithoutMeeting(boolean allowed, @Nullable String article) {
        public WithoutMeeting {
            require(
                    allowed == (article != null),
                    "withoutMeeting: allowed by an article that is named, or not allowed");
            require(article == null || isNaming(article), "withoutMeeting: the article, up to 200 characters");
        }
    }

    /** A share to be reached by heads, by votes, or by both; never by neither. */
    public record Needed(@Nullable Share heads, @Nullable Share votes) {
        public Needed {
            require(heads != null || votes != null, "a share is counted by heads, by votes, or by both");
        }

        public static Needed byHeads(Share share) {
            return new Needed(share, null);
        }

        public static Needed byVotes(Share share) {
            return new Needed(null, share);
        }

        public static Needed byBoth(Share share) {
            return new Needed(share, share);
        }
    }

    /** Votes cast, or in favour, against a base of their own. */
    public record VotesQuorum(Votes of, Against base, Needed needed) {}

    /** Which votes a deliberative quorum counts. */
    public enum Votes {
        CAST,
        FAVOURABLE
    }

    /** Against what a deliberative quorum is measured. */
    public enum Against {
        ENTITLED,
        PRESENT
    }

    /** The majority that adopts. */
    public record Threshold(Majority majority, Needed needed) {
        public Threshold {
            require(outvotes(needed.heads()) && outvotes(needed.votes()), "threshold: equal votes would adopt");
            require(
                    majority != Majority.SIMPLE || (isSimple(needed.heads()) && isSimple(needed.votes())),
                    "threshold: a simple majority is more than half of yes and no");
        }

        private static boolean outvotes(@Nullable Share share) {
            return share == null || share.outvotesTheRest();
        }

        private static boolean isSimple(@Nullable Share share) {
            return share == null || share.equals(Share.moreThanHalf());
        }
    }

    /** What a majority is measured against: the noes; yes and no; all who voted; those present; all entitled. */
    public enum Majority {
        SIMPLE,
        EXPRESSED,
        VOTERS,
        PRESENT,
        ABSOLUTE
    }

    /** What becomes of abstentions: policies (a), (b) and (c). */
    public enum Abstention {
        PRESENT_AND_IN_BASE,
        PRESENT_OUTSIDE_BASE,
        AS_ABSENT
    }

    /** What a declared conflict of interest does: it is noted, or it takes the vote. */
    public enum Conflict {
        DECLARE,
        RECUSE
    }

    /**
     * Actor types that must be in favour (more yes than no among their own votes).
     *
     * @param types how many, for {@link ParityRule#AT_LEAST}; else 0
     * @param among the types looked at; empty: every type in the roll. A named type without a member cannot be in favour
     */
    public record Parity(ParityRule rule, int types, List<String> among) {
        public Parity {
            among = among.stream().distinct().sorted().toList();
            require(rule != ParityRule.NONE || among.isEmpty(), "parity: no rule, no types");
            require(
                    (rule == ParityRule.AT_LEAST) == (types >= 1),
                    "parity: how many types, for a rule that counts them");
            require(among.isEmpty() || types <= among.size(), "parity: more types than are named");
        }

        public static Parity none() {
            return new Parity(ParityRule.NONE, 0, List.of());
        }
    }

    public enum ParityRule {
        NONE,
        EACH,
        AT_LEAST
    }

    /** Organisations that support a proposal, and actor types among them, before it is put on the agenda. */
    public record Support(int organisations, int actorTypes) {
        public Support {
            require(organisations >= 1 && actorTypes >= 1, "support: at least one organisation of one type");
            require(actorTypes <= organisations, "support: more types than organisations");
        }
    }

    /** What must still be stated before a ballot without a meeting may use these rules: names of components; empty when ready. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!withoutMeeting.allowed()) {
            missing.add("withoutMeeting");
        }
        if (preset == Preset.NETWORK && adoptedBy == null) {
            missing.add("adoptedBy");
        }
        return missing;
    }

    /** The same rules as another version. */
    public RuleSet asVersion(int number) {
        return with(number, support, voteMayChange);
    }

    /** The same rules with another support for the agenda. */
    public RuleSet asking(Support other) {
        return with(version, other, voteMayChange);
    }

    /** The same rules, letting a vote be replaced or not. */
    public RuleSet lettingVotesChange(boolean may) {
        return with(version, support, may);
    }

    private RuleSet with(int newVersion, Support newSupport, boolean newVoteMayChange) {
        return new RuleSet(
                key,
                newVersion,
                title,
                preset,
                subject,
                source,
                adoptedBy,
                withoutMeeting,
                monthsInBook,
                constitutive,
                deliberative,
                threshold,
                abstention,
                conflict,
                newVoteMayChange,
                parity,
                newSupport,
                weightsAllowed);
    }

    static boolean isNaming(String text) {
        return !text.isBlank() && text.length() <= 200;
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
