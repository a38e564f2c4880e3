package org.regionalforum.forum.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The result of a ballot as a function of what is known at the close. */
public final class Count {
    private Count() {}

    /**
     * Counts; linear in electors and casts, whatever their order.
     *
     * @param conflicts organisations that declared a conflict of interest
     * @throws IllegalArgumentException for an organisation twice in the roll or with two votes, and for a vote or a declaration of one that is not entitled
     */
    public static Result of(
            RuleSet rules, Collection<Elector> electors, Collection<Cast> casts, Collection<String> conflicts) {
        Map<String, Choice> choices = HashMap.newHashMap(casts.size());
        for (Cast cast : casts) {
            RuleSet.require(
                    choices.put(cast.organisation(), cast.choice()) == null, cast.organisation() + " votes twice");
        }
        Set<String> conflicted = new HashSet<>(conflicts);
        Set<String> seen = HashSet.newHashSet(electors.size());
        Tally tally = new Tally(rules);
        for (Elector elector : electors) {
            String organisation = elector.organisation();
            RuleSet.require(seen.add(organisation), organisation + " stands twice in the roll");
            tally.add(elector, choices.remove(organisation), conflicted.remove(organisation));
        }
        RuleSet.require(choices.isEmpty(), "a vote of one that is not in the roll");
        RuleSet.require(conflicted.isEmpty(), "a conflict of one that is not in the roll");
        return tally.result();
    }
}
