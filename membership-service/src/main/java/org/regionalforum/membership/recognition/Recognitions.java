package org.regionalforum.membership.recognition;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.StoreParts;
import org.regionalforum.kit.file.FileUse;
import org.regionalforum.membership.network.NetworkId;
import org.springframework.stereotype.Component;

/** The acts of recognition. */
@Component
class Recognitions extends AggregateStore<RecognitionId, Recognition> implements FileUse {
    Recognitions(StoreParts parts) {
        super(parts, Recognition.class, "recognitions");
        ensureIndex("network");
        ensureIndex("document.file");
    }

    /** All of a network, the newest act first. */
    List<Recognition> of(NetworkId network) {
        return query(Filters.eq("network", network.value()), Sorts.descending("act.date", "_id"), 0);
    }

    @Override
    public boolean refersTo(String file) {
        return count(Filters.eq("document.file", file)) > 0;
    }
}
