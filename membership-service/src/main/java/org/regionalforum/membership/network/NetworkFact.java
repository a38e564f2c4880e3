package org.regionalforum.membership.network;

import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.EventType;

/** What is published about networks. */
public sealed interface NetworkFact {
    /** A network was opened on the platform. */
    @EventType("org.regionalforum.membership.network-founded.v1")
    record NetworkFounded(
            String network,
            String name,
            String shortName,
            int founded,
            String preset,
            @Nullable String legalForm,
            String territory,
            @Nullable String proposer)
            implements NetworkFact {}
}
