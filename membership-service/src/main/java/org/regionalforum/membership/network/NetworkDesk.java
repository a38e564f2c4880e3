package org.regionalforum.membership.network;

import java.util.List;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.stereotype.Component;

/** Opens networks. Only an operator does; who keeps one is its staff's business. */
@Component
public class NetworkDesk {
    private final Networks networks;

    NetworkDesk(Networks networks) {
        this.networks = networks;
    }

    Network found(Actor actor, NetworkId id, Charter charter, Once once) {
        if (!actor.operator()) {
            throw Refusal.forbidden("operator.only");
        }
        try {
            return networks.keep(Network.found(id, charter), once);
        } catch (KeyTaken taken) {
            throw Refusal.conflict("network.exists");
        }
    }

    /** All networks, by short name. */
    public List<Network> all() {
        return networks.all();
    }

    /** One network; refuses with "not found". */
    public Network one(NetworkId id) {
        return networks.require(id);
    }
}
