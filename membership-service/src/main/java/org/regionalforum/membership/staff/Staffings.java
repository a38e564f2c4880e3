package org.regionalforum.membership.staff;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.StoreParts;
import org.regionalforum.membership.network.NetworkId;
import org.springframework.stereotype.Component;

/** Who keeps which network. */
@Component
class Staffings extends AggregateStore<NetworkId, Staffing> {
    Staffings(StoreParts parts) {
        super(parts, Staffing.class, "staffings");
        ensureIndex("members.person");
        ensureIndex("invitations.code");
    }

    List<Staffing> keptBy(String person) {
        return query(Filters.eq("members.person", person), Sorts.ascending("_id"), 0);
    }

    List<Staffing> inviting(String email) {
        return query(Filters.eq("invitations.email", email), Sorts.ascending("_id"), 0);
    }

    Optional<Staffing> withInvitation(String invitation) {
        return query(Filters.eq("invitations.code", invitation), Sorts.ascending("_id"), 1).stream()
                .findFirst();
    }
}
