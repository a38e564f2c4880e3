package org.regionalforum.membership.roll;

import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.StoreParts;
import org.springframework.stereotype.Component;

/** The rolls that were stated. */
@Component
class RollStatements extends AggregateStore<RollId, RollStatement> {
    RollStatements(StoreParts parts) {
        super(parts, RollStatement.class, "rolls");
    }
}
