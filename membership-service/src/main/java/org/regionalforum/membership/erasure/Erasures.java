package org.regionalforum.membership.erasure;

import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.StoreParts;
import org.springframework.stereotype.Component;

/** The requests to forget. */
@Component
class Erasures extends AggregateStore<ErasureId, Erasure> {
    Erasures(StoreParts parts) {
        super(parts, Erasure.class, "erasures");
    }
}
