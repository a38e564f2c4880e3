package org.regionalforum.notification.webhook;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.StoreParts;
import org.springframework.stereotype.Repository;

/** Where calls are kept. */
@Repository
class Calls extends AggregateStore<CallId, Call> {
    private static final String WEBHOOK = "webhook";
    private static final String PLACE = "place";

    Calls(StoreParts parts) {
        super(parts, Call.class, "webhookCalls");
        ensureIndex(WEBHOOK, PLACE);
    }

    /** A subscriber's calls, the newest first. */
    List<Call> of(WebhookId webhook, @Nullable String before, int limit) {
        Bson older = before == null ? Filters.empty() : Filters.lt(PLACE, before);
        return query(Filters.and(Filters.eq(WEBHOOK, webhook.value()), older), Sorts.descending(PLACE), limit);
    }
}
