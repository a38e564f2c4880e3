package org.regionalforum.forum.rulebook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.rule.RuleSet.Needed;
import org.regionalforum.forum.rule.Share;

/** Shares as a form offers them: {@code more-1-2} is more than half, {@code 2-3} at least two thirds. */
final class Part {
    private static final Pattern CODE = Pattern.compile("(more-)?(\\d{1,4})-(\\d{1,4})");

    private Part() {}

    /** How a share is counted. */
    enum By {
        HEADS,
        VOTES,
        BOTH
    }

    /** What is usual in statutes, from the smallest. */
    static Stream<Share> usual() {
        return Stream.of(
                Share.atLeast(1, 10),
                Share.atLeast(1, 4),
                Share.atLeast(1, 3),
                Share.atLeast(1, 2),
                Share.moreThanHalf(),
                Share.atLeast(3, 5),
                Share.atLeast(2, 3),
                Share.atLeast(3, 4),
                Share.atLeast(4, 5),
                Share.atLeast(1, 1));
    }

    static String code(Share share) {
        return (share.strict() ? "more-" : "") + share.numerator() + "-" + share.denominator();
    }

    /** The share that a form names; empty where it names none. */
    static Optional<Share> of(@Nullable String code) {
        Matcher parts = CODE.matcher(code == null ? "" : code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int numerator = Integer.parseInt(parts.group(2));
        int denominator = Integer.parseInt(parts.group(3));
        boolean strict = parts.group(1) != null;
        return numerator < 1 || denominator < numerator || denominator > 1000 || strict && numerator == denominator
                ? Optional.empty()
                : Optional.of(new Share(numerator, denominator, strict));
    }

    static Needed needed(Share share, By by) {
        return switch (by) {
            case HEADS -> Needed.byHeads(share);
            case VOTES -> Needed.byVotes(share);
            case BOTH -> Needed.byBoth(share);
        };
    }

    static By by(Needed needed) {
        if (needed.votes() == null) {
            return By.HEADS;
        }
        return needed.heads() == null ? By.VOTES : By.BOTH;
    }

    /** Its share; that of the heads where there are two. */
    static String code(Needed needed) {
        Share heads = needed.heads();
        Share votes = needed.votes();
        if (heads != null) {
            return code(heads);
        }
        return votes == null ? "" : code(votes);
    }
}
