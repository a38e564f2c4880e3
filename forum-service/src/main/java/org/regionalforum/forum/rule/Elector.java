package org.regionalforum.forum.rule;

/**
 * One line of the frozen roll, as far as counting needs it.
 *
 * @param weight from 1; counts only where the rule set lets weights count
 * @param entitled false for observers and others left out, who are never counted
 */
public record Elector(String organisation, String actorType, int weight, boolean entitled) {
    public Elector {
        RuleSet.require(weight >= 1, "a weight is at least 1");
    }
}
