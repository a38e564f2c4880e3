package org.regionalforum.forum.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.rule.Result.Condition;
import org.regionalforum.forum.rule.RuleSet;
import org.regionalforum.forum.rule.RuleSet.Abstention;
import org.regionalforum.forum.rule.RuleSet.Against;
import org.regionalforum.forum.rule.RuleSet.Conflict;
import org.regionalforum.forum.rule.RuleSet.Needed;
import org.regionalforum.forum.rule.RuleSet.Votes;
import org.regionalforum.forum.rule.Share;

/**
 * How many took part so far, and what the quorum needs; never how they voted.
 *
 * @param entitled organisations that may vote, and the votes that they hold
 * @param present organisations that voted or declared a conflict, and their votes
 * @param quorums what has to be present or cast; empty where the rules ask for nothing
 */
public record Turnout(Number entitled, Number present, int voted, List<Quorum> quorums) {
    /** Organisations and the votes that they hold. */
    public record Number(long heads, long votes) {}

    /**
     * One condition of presence, or of votes cast: {@code have} of {@code of}, {@code needs} needed.
     *
     * @param lessAbstentions whether abstentions, which nobody knows before the close, may still be taken off what there is
     * @param met reached, however those who voted have voted
     */
    public record Quorum(
            Condition condition, String unit, long have, long of, long needs, boolean lessAbstentions, boolean met) {}

    /** The lines of those entitled, held against the rules. */
    private record Electorate(RuleSet rules, List<Line> lines) {
        Number those(Predicate<Line> counted) {
            List<Line> found = lines.stream().filter(counted).toList();
            int votes = found.stream()
                    .mapToInt(line -> rules.weightsAllowed() ? line.entry().weight() : 1)
                    .sum();
            return new Number(found.size(), votes);
        }

        boolean isPresent(Line line) {
            return line.vote() != null || line.conflict() != null;
        }

        /** Whatever its vote: an abstention may be as good as absent. */
        boolean isPresentForSure(Line line) {
            return abstentionIsAbsence() ? line.conflict() != null : isPresent(line);
        }

        boolean hasCast(Line line) {
            return line.vote() != null && (line.conflict() == null || rules.conflict() == Conflict.DECLARE);
        }

        /** Whatever its vote: who abstains in a conflict of interest leaves the base. */
        boolean hasCastForSure(Line line) {
            return line.vote() != null && line.conflict() == null && !abstentionIsAbsence();
        }

        private boolean abstentionIsAbsence() {
            return rules.abstention() == Abstention.AS_ABSENT;
        }
    }

    static Turnout of(RuleSet rules, List<Line> lines) {
        Electorate all = new Electorate(
                rules, lines.stream().filter(line -> line.entry().entitled()).toList());
        Number entitled = all.those(line -> true);
        Number present = all.those(all::isPresent);
        List<Quorum> quorums = new ArrayList<>();
        Needed presence = rules.constitutive();
        if (presence != null) {
            add(quorums, Condition.PRESENT, presence, present, all.those(all::isPresentForSure), entitled);
        }
        RuleSet.VotesQuorum cast = rules.deliberative();
        if (cast != null && cast.of() == Votes.CAST && cast.base() == Against.ENTITLED) {
            add(
                    quorums,
                    Condition.CAST,
                    cast.needed(),
                    all.those(all::hasCast),
                    all.those(all::hasCastForSure),
                    entitled);
        }
        int voted = Math.toIntExact(all.those(line -> line.vote() != null).heads());
        return new Turnout(entitled, present, voted, List.copyOf(quorums));
    }

    private static void add(
            List<Quorum> quorums, Condition condition, Needed needed, Number have, Number sure, Number of) {
        add(quorums, condition, "HEADS", needed.heads(), have.heads(), sure.heads(), of.heads());
        add(quorums, condition, "VOTES", needed.votes(), have.votes(), sure.votes(), of.votes());
    }

    private static void add(
            List<Quorum> quorums,
            Condition condition,
            String unit,
            @Nullable Share share,
            long have,
            long sure,
            long of) {
        if (share != null) {
            quorums.add(new Quorum(condition, unit, have, of, share.needs(of), sure < have, share.reachedBy(sure, of)));
        }
    }
}
