package org.regionalforum.membership.forgetting;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A capability that holds something about people or keeps what they wrote. Forgetting twice is forgetting once: the fact that
 * asks for it may come again.
 */
public interface Forgetting {
    /** The addresses at which this capability knows the person, in small letters. */
    default Set<String> addressesOf(String person) {
        return Set.of();
    }

    /** What has to stay of the person here, and how long. */
    default List<Kept> keptOf(String person) {
        return List.of();
    }

    /** Refuses where the person cannot go before somebody else has taken its place. */
    default void refuseIfNeeded(String person) {}

    /**
     * Blanks what is held about the person and ends what it holds.
     *
     * @param bySelf whether the person itself asked for it
     * @param addresses at which anybody here knew the person
     */
    default void forgetPerson(String person, boolean bySelf, Set<String> addresses) {}

    /** The network in which a text was written; empty where it is not kept here. */
    default Optional<String> writtenIn(String text) {
        return Optional.empty();
    }

    /** Blanks a text. */
    default void forgetText(String text) {}
}
