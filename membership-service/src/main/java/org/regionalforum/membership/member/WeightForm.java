package org.regionalforum.membership.member;

import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;

/** A number of votes as staff fill it in. */
record WeightForm(
        @Nullable String weight,
        @Nullable String reason,
        @Nullable String register) {
    VoteWeight votes() {
        if (weight == null || !weight.strip().matches("\\d{1,3}")) {
            throw Refusal.field("weight", "weight.range", VoteWeight.MOST);
        }
        return new VoteWeight(Integer.parseInt(weight.strip()), reason, register);
    }
}
