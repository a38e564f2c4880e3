package org.regionalforum.membership.network;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.StoreParts;
import org.springframework.stereotype.Component;

/** The networks of this installation; a handful. */
@Component
public class Networks extends AggregateStore<NetworkId, Network> {
    Networks(StoreParts parts) {
        super(parts, Network.class, "networks");
    }

    /** All of them, in the order of their short names. */
    public List<Network> all() {
        return query(Filters.empty(), Sorts.ascending("_id"), 0);
    }
}
