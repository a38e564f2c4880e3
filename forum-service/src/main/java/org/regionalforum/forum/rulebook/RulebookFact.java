package org.regionalforum.forum.rulebook;

import java.time.LocalDate;
import org.regionalforum.kit.aggregate.EventType;

/** What is published about the rules of a network. */
public sealed interface RulebookFact {
    /** A version of a rule set is adopted; earlier ones stay as they were. */
    @EventType("org.regionalforum.forum.rule-set-adopted.v1")
    record RuleSetAdopted(String network, String key, int version, LocalDate on) implements RulebookFact {}
}
