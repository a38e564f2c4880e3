package org.regionalforum.membership.network;

import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.membership.network.NetworkFact.NetworkFounded;

/** A coordination of organisations: the unit of tenancy. */
public final class Network extends Aggregate<NetworkId, NetworkFact> {
    private Charter charter;

    @SuppressWarnings({"NullAway.Init", "unused"}) // filled by the store
    private Network() {}

    private Network(NetworkId id, Charter charter) {
        super(id);
        this.charter = charter;
    }

    static Network found(NetworkId id, Charter charter) {
        Network network = new Network(id, charter);
        network.announce(new NetworkFounded(
                id.value(),
                charter.name(),
                charter.shortName(),
                charter.founded(),
                charter.preset().name(),
                charter.legalForm(),
                charter.territory(),
                charter.proposer()));
        return network;
    }

    @Override
    protected String network() {
        return id().value();
    }

    public Charter charter() {
        return charter;
    }
}
