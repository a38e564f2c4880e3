package org.regionalforum.membership.member;

/**
 * How many votes a member has from a moment on.
 *
 * @param reason as staff wrote it: the article and what it was reckoned from
 * @param by person
 */
record Weighting(Moment at, int weight, String reason, String by) {
    Weighting withoutReason() {
        return new Weighting(at, weight, "", by);
    }
}
