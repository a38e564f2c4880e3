package org.regionalforum.forum.rulebook;

import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.aggregate.StoreParts;
import org.springframework.stereotype.Component;

/** The rulebook of each network. */
@Component
class Rulebooks extends AggregateStore<NetworkId, Rulebook> {
    Rulebooks(StoreParts parts) {
        super(parts, Rulebook.class, "rulebooks");
    }

    /** Makes sure that there is one. */
    void open(NetworkId network) {
        if (find(network).isEmpty()) {
            try {
                keep(new Rulebook(network));
            } catch (KeyTaken taken) {
                // somebody else opened it at the same moment
            }
        }
    }

    Rulebook of(NetworkId network) {
        return find(network).orElseGet(() -> new Rulebook(network));
    }
}
