package org.regionalforum.forum.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.regionalforum.forum.rule.RuleSet;

/**
 * What puts a proposal on the agenda, and whose support counts for it on a day.
 *
 * @param members those of the organisations asked about that are active members that day, each with the actor type it has then; who
 *     left or is suspended is not among them
 */
public record AgendaRule(RuleSet.Support needed, Map<String, String> members) {
    /** Those that count, by the actor type of the day. */
    List<Support> counting(List<Support> supporters) {
        List<Support> counting = new ArrayList<>();
        for (Support support : supporters) {
            String actorType = members.get(support.organisation());
            if (actorType != null) {
                counting.add(support.as(actorType));
            }
        }
        return counting;
    }

    boolean reachedBy(List<Support> counting) {
        long types = counting.stream().map(Support::actorType).distinct().count();
        return counting.size() >= needed.organisations() && types >= needed.actorTypes();
    }
}
