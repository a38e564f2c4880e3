package org.regionalforum.notification.fanout;

import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.StoreParts;
import org.springframework.stereotype.Repository;

/** Where fan-outs are kept. */
@Repository
class FanOuts extends AggregateStore<FanOutId, FanOut> {
    FanOuts(StoreParts parts) {
        super(parts, FanOut.class, "fanOuts");
    }
}
