package org.regionalforum.membership.roll;

/**
 * One member in the roll.
 *
 * @param name as it stands in the book
 * @param weight votes
 * @param standing {@code VOTING} or {@code OBSERVER}
 * @param reason why it is entitled, or why not
 */
public record RollEntry(
        String organisation,
        String name,
        String actorType,
        int weight,
        String standing,
        boolean entitled,
        Reason reason) {
    /** Why a member is entitled, or why not. */
    public enum Reason {
        MEMBER,
        /** Takes part without a vote. */
        OBSERVER,
        SUSPENDED,
        /** Third-Sector Code, art. 24: not yet long enough in the members' book. */
        TOO_SHORT_IN_BOOK
    }

    /** The line that the roll's hash is made from. */
    String line() {
        return organisation + '|' + actorType + '|' + weight + '|' + standing + '|' + entitled + '|' + reason + '\n';
    }
}
