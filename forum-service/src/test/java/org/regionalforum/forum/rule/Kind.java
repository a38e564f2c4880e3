package org.regionalforum.forum.rule;

import org.jspecify.annotations.Nullable;

/**
 * What organisations that count alike have in common.
 *
 * @param choice their vote; null: none
 */
record Kind(@Nullable Choice choice, int weight, String actorType, boolean conflict) {
    static final Kind YES = voted(Choice.YES);
    static final Kind NO = voted(Choice.NO);
    static final Kind ABSTAINS = voted(Choice.ABSTAIN);
    static final Kind ABSENT = voted(null);

    private static Kind voted(@Nullable Choice choice) {
        return new Kind(choice, 1, "NGO", false);
    }

    Kind voting(@Nullable Choice changed) {
        return new Kind(changed, weight, actorType, conflict);
    }

    Kind weighing(int changed) {
        return new Kind(choice, changed, actorType, conflict);
    }

    Kind among(String changed) {
        return new Kind(choice, weight, changed, conflict);
    }

    Kind inConflict() {
        return new Kind(choice, weight, actorType, true);
    }

    Kind withoutConflict() {
        return new Kind(choice, weight, actorType, false);
    }
}
