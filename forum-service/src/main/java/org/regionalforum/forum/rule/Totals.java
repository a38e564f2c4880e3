package org.regionalforum.forum.rule;

import org.regionalforum.forum.rule.RuleSet.Abstention;

/**
 * Who took part, and how.
 *
 * @param present voted or declared a conflict; without the abstentions where the rule set takes them as absent
 * @param recused declared a conflict and has no vote that counts; present, outside the base
 * @param silent entitled, and did nothing
 */
public record Totals(
        Quantity entitled,
        Quantity present,
        Quantity yes,
        Quantity no,
        Quantity abstain,
        Quantity recused,
        Quantity silent) {
    /** Organisations, and the votes that they hold. */
    public record Quantity(long heads, long votes) {
        public static final Quantity NONE = new Quantity(0, 0);

        public Quantity plus(Quantity other) {
            return new Quantity(heads + other.heads, votes + other.votes);
        }

        long by(Unit unit) {
            return switch (unit) {
                case HEADS -> heads;
                case VOTES -> votes;
            };
        }
    }

    /** Organisations, or the votes that they hold. */
    public enum Unit {
        HEADS,
        VOTES
    }

    static Totals of(
            Quantity yes, Quantity no, Quantity abstain, Quantity recused, Quantity silent, Abstention abstention) {
        Quantity tookPart = yes.plus(no).plus(recused);
        Quantity withAbstentions = tookPart.plus(abstain);
        return new Totals(
                withAbstentions.plus(silent),
                abstention == Abstention.AS_ABSENT ? tookPart : withAbstentions,
                yes,
                no,
                abstain,
                recused,
                silent);
    }
}
