package org.regionalforum.forum.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.rule.RuleSet;
import org.regionalforum.forum.rulebook.RulebookFact.RuleSetAdopted;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.kit.problem.Refusal;

/** All rule sets that a network ever adopted; nothing is changed or taken out. */
final class Rulebook extends Aggregate<NetworkId, RulebookFact> {
    private List<Adopted> adopted = new ArrayList<>();

    @SuppressWarnings("unused") // for the store
    private Rulebook() {}

    Rulebook(NetworkId network) {
        super(network);
    }

    /**
     * Adopts the next version of a rule set.
     *
     * @param after the version that it has to follow, 0 for a new rule set; refuses (field {@code title}) a name that is taken,
     *     and ({@code version.stale}) where somebody else adopted meanwhile; null: whichever is the newest
     * @param ofVersion the rules with the version they get
     */
    RuleSet adopt(String key, @Nullable Integer after, IntFunction<RuleSet> ofVersion, LocalDate on) {
        int newest = latest(key).map(RuleSet::version).orElse(0);
        if (after != null && after != newest) {
            throw after == 0
                    ? Refusal.field("title", "rules.title.taken")
                    : Refusal.of(Refusal.Kind.STALE, "version.stale");
        }
        int version = newest + 1;
        RuleSet rules = ofVersion.apply(version);
        adopted.add(new Adopted(rules, on));
        announce(new RuleSetAdopted(id().value(), key, version, on));
        return rules;
    }

    /** The newest version of a rule set. */
    Optional<RuleSet> latest(String key) {
        return adopted.stream()
                .map(Adopted::rules)
                .filter(rules -> rules.key().equals(key))
                .max(Comparator.comparingInt(RuleSet::version));
    }

    /** The newest version of each, in the order in which they were first adopted. */
    List<RuleSet> inForce() {
        Map<String, RuleSet> newest = new LinkedHashMap<>();
        adopted.forEach(one -> newest.put(one.rules().key(), one.rules()));
        return List.copyOf(newest.values());
    }

    List<Adopted> adopted() {
        return List.copyOf(adopted);
    }

    @Override
    protected String network() {
        return id().value();
    }
}
