package org.regionalforum.forum.ballot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.rule.RuleSet;
import org.regionalforum.forum.rule.Share;

/**
 * How many took part so far, and what the quorum needs; never how they voted.
 *
 * @param entitled organisations that may vote, and the votes that they hold
 * @param present organisations that voted or declared a conflict, and their votes
 * @param quorums what has to be present; empty where the rules ask for nothing
 */
public record Turnout(Number entitled, Number present, int voted, List<Quorum> quorums) {
    /** Organisations and the votes that they hold. */
    public record Number(long heads, long votes) {}

    /** One condition of presence: {@code have} of {@code of}, {@code needs} needed. */
    public record Quorum(String unit, long have, long of, long needs, boolean met) {}

    static Turnout of(RuleSet rules, List<Line> lines) {
        long heads = 0;
        long votes = 0;
        long presentHeads = 0;
        long presentVotes = 0;
        int voted = 0;
        for (Line line : lines) {
            if (!line.entry().entitled()) {
                continue;
            }
            int weight = rules.weightsAllowed() ? line.entry().weight() : 1;
            heads++;
            votes += weight;
            if (line.vote() != null || line.conflict() != null) {
                presentHeads++;
                presentVotes += weight;
            }
            if (line.vote() != null) {
                voted++;
            }
        }
        List<Quorum> quorums = new ArrayList<>();
        RuleSet.Needed needed = rules.constitutive();
        if (needed != null) {
            add(quorums, "HEADS", needed.heads(), presentHeads, heads);
            add(quorums, "VOTES", needed.votes(), presentVotes, votes);
        }
        return new Turnout(
                new Number(heads, votes), new Number(presentHeads, presentVotes), voted, List.copyOf(quorums));
    }

    private static void add(List<Quorum> quorums, String unit, @Nullable Share share, long have, long of) {
        if (share != null) {
            quorums.add(new Quorum(unit, have, of, share.needs(of), share.reachedBy(have, of)));
        }
    }
}
