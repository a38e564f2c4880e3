package org.regionalforum.notification.webhook;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.StoreParts;
import org.springframework.stereotype.Repository;

/** Where subscribers are kept. */
@Repository
class Webhooks extends AggregateStore<WebhookId, Webhook> {
    private static final String NETWORK = "network";

    Webhooks(StoreParts parts) {
        super(parts, Webhook.class, "webhooks");
        ensureIndex(NETWORK);
    }

    /** Those of a network that were not deleted, the oldest first. */
    List<Webhook> of(String network) {
        return query(
                Filters.and(Filters.eq(NETWORK, network), Filters.ne("state", Webhook.State.DELETED.name())),
                Sorts.ascending("createdAt", "_id"),
                0);
    }
}
