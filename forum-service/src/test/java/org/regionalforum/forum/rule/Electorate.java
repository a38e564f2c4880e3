package org.regionalforum.forum.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An electorate for tests, filled group by group. */
final class Electorate {
    final List<Elector> electors = new ArrayList<>();
    final List<Cast> casts = new ArrayList<>();
    final List<String> conflicts = new ArrayList<>();

    static Electorate of(int yes, int no, int abstain, int absent) {
        return new Electorate()
                .and(yes, Choice.YES)
                .and(no, Choice.NO)
                .and(abstain, Choice.ABSTAIN)
                .and(absent, null);
    }

    Electorate and(int heads, @Nullable Choice choice) {
        return and(heads, choice, "NGO", 1, false);
    }

    Electorate conflicted(int heads, @Nullable Choice choice) {
        return and(heads, choice, "NGO", 1, true);
    }

    Electorate and(int heads, @Nullable Choice choice, String actorType, int weight, boolean conflict) {
        return alike(heads, new Kind(choice, weight, actorType, conflict));
    }

    Electorate alike(int heads, Kind kind) {
        for (int i = 0; i < heads; i++) {
            String organisation = "org-" + electors.size();
            electors.add(new Elector(organisation, kind.actorType(), kind.weight(), true));
            if (kind.choice() != null) {
                casts.add(new Cast(organisation, kind.choice()));
            }
            if (kind.conflict()) {
                conflicts.add(organisation);
            }
        }
        return this;
    }

    Result under(Rules rules) {
        return under(rules.set());
    }

    Result under(RuleSet rules) {
        return Count.of(rules, electors, casts, conflicts);
    }
}
