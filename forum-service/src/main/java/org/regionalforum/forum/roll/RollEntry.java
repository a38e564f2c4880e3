package org.regionalforum.forum.roll;

/**
 * A line of the roll.
 *
 * @param weight votes of the organisation, from 1
 * @param standing {@code VOTING} or {@code OBSERVER}
 * @param entitled whether it may vote
 * @param reason why it is in or left out: {@code MEMBER}, {@code OBSERVER}, {@code SUSPENDED}, {@code TOO_SHORT_IN_BOOK}
 */
public record RollEntry(
        String organisation,
        String name,
        String actorType,
        int weight,
        String standing,
        boolean entitled,
        String reason) {
    String line() {
        return organisation + "|" + actorType + "|" + weight + "|" + standing + "|" + entitled + "|" + reason + "\n";
    }
}
