package org.regionalforum.forum.rulebook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.rule.RuleSet.Needed;
import org.regionalforum.forum.rule.Share;

/** Shares as a form offers them: {@code more-1-2} is more than half, {@code 2-3} at least two thirds, nothing is none. */
final class Part {
    private static final Pattern CODE = Pattern.compile("(more-)?(\\d{1,4})-(\\d{1,4})");

    private Part() {}

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

    static @Nullable String code(@Nullable Share share) {
        return share == null ? null : (share.strict() ? "more-" : "") + share.numerator() + "-" + share.denominator();
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

    /** A share of the heads, of the votes, or of both; empty where neither is named. */
    static Optional<Needed> needed(@Nullable String heads, @Nullable String votes) {
        Share ofHeads = of(heads).orElse(null);
        Share ofVotes = of(votes).orElse(null);
        return ofHeads == null && ofVotes == null ? Optional.empty() : Optional.of(new Needed(ofHeads, ofVotes));
    }
}
