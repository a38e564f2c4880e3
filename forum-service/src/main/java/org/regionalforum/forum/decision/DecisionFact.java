package org.regionalforum.forum.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.EventType;

/** What is published about recorded decisions. */
public sealed interface DecisionFact {
    @EventType("org.regionalforum.forum.decision-recorded.v1")
    record DecisionRecorded(
            String resolution,
            String network,
            String body,
            int position,
            @Nullable String ownNumber,
            String title,
            LocalDate on,
            String path)
            implements DecisionFact {}

    /** A title or text was removed from public sight; what it said is gone, its hash in the certificate stays. */
    @EventType("org.regionalforum.forum.decision-text-erased.v1")
    record DecisionTextErased(String decision, String network, String text) implements DecisionFact {}

    /** From a day on a network has these roles; the decision named is the cause. */
    @EventType("org.regionalforum.forum.network-role-changed.v1")
    record NetworkRoleChanged(String network, List<String> roles, LocalDate from, String cause)
            implements DecisionFact {}
}
