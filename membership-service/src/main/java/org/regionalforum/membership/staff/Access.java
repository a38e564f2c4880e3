package org.regionalforum.membership.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.network.NetworkId;
import org.springframework.stereotype.Component;

/** Answers whether a person keeps a network. */
@Component
public class Access {
    private final Staffings staffings;

    Access(Staffings staffings) {
        this.staffings = staffings;
    }

    public boolean keeps(@Nullable Actor actor, NetworkId network) {
        return actor != null
                && staffings
                        .find(network)
                        .map(staff -> staff.isStaff(actor.person()))
                        .orElse(false);
    }

    /** Refuses whoever does not keep the network (403); the network itself is no secret. */
    public void requireStaff(Actor actor, NetworkId network) {
        if (!keeps(actor, network)) {
            throw Refusal.forbidden("staff.only");
        }
    }

    /** The name under which a person keeps a network, for the others of its staff; null where it keeps it no longer. */
    public @Nullable String nameOf(NetworkId network, String person) {
        return staffings
                .find(network)
                .flatMap(staff -> staff.members().stream()
                        .filter(member -> member.person().equals(person))
                        .findFirst())
                .map(StaffMember::name)
                .filter(name -> !name.isBlank())
                .orElse(null);
    }

    /** The networks that a person keeps. */
    public List<NetworkId> keptBy(Actor actor) {
        return staffings.keptBy(actor.person()).stream().map(Staffing::id).toList();
    }
}
