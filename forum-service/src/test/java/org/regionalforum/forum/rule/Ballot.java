package org.regionalforum.forum.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.regionalforum.forum.rule.Totals.Quantity;

/** So many organisations of each kind. */
final class Ballot {
    private final List<Kind> kinds;
    private final int[] heads;

    private Ballot(List<Kind> kinds, int... heads) {
        this.kinds = kinds;
        this.heads = heads;
    }

    /** Every number of organisations of every kind, as long as they are no more than so many together; how many ballots that were. */
    static int every(int members, List<Kind> kinds, Consumer<Ballot> seen) {
        return every(kinds, new int[kinds.size()], 0, members, seen);
    }

    private static int every(List<Kind> kinds, int[] heads, int at, int left, Consumer<Ballot> seen) {
        if (at == heads.length) {
            seen.accept(new Ballot(kinds, heads.clone()));
            return 1;
        }
        int ballots = 0;
        for (heads[at] = 0; heads[at] <= left; heads[at]++) {
            ballots += every(kinds, heads, at + 1, left - heads[at], seen);
        }
        return ballots;
    }

    /** The sum over all organisations, each bringing what its kind does. */
    int sum(int... each) {
        int sum = 0;
        for (int i = 0; i < heads.length; i++) {
            sum += heads[i] * each[i];
        }
        return sum;
    }

    Quantity ofKind(int kind) {
        return new Quantity(heads[kind], (long) heads[kind] * kinds.get(kind).weight());
    }

    /** One yes more, in every way: somebody new without a conflict, or one who did something else and keeps the conflict there was. */
    List<Ballot> withOneYesMore() {
        List<Ballot> more = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) {
            Kind yes = kinds.get(i).voting(Choice.YES);
            more.add(and(yes.withoutConflict()));
            if (heads[i] > 0) {
                Ballot turned = and(yes);
                turned.heads[i]--;
                more.add(turned);
            }
        }
        return more;
    }

    private Ballot and(Kind one) {
        List<Kind> withOne = new ArrayList<>(kinds);
        withOne.add(one);
        int[] joined = Arrays.copyOf(heads, heads.length + 1);
        joined[heads.length] = 1;
        return new Ballot(withOne, joined);
    }

    Electorate electorate() {
        Electorate electorate = new Electorate();
        for (int i = 0; i < heads.length; i++) {
            electorate.alike(heads[i], kinds.get(i));
        }
        return electorate;
    }

    /** Counted one by one, without a roll: an elector of each kind, added again and again. */
    Result under(RuleSet rules) {
        Tally tally = new Tally(rules);
        for (int i = 0; i < heads.length; i++) {
            Kind kind = kinds.get(i);
            Elector elector = new Elector("org", kind.actorType(), kind.weight(), true);
            for (int head = 0; head < heads[i]; head++) {
                tally.add(elector, kind.choice(), kind.conflict());
            }
        }
        return tally.result();
    }

    @Override
    public String toString() {
        return Arrays.toString(heads) + " of " + kinds;
    }
}
