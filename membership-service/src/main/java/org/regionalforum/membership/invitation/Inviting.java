package org.regionalforum.membership.invitation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.membership.network.NetworkId;

/** A capability that asks people something by mail; a bean. */
public interface Inviting {
    /** Its invitations that wait for the person's answer. */
    List<OpenInvitation> waitingFor(Actor actor);

    /** Accepts, where the invitation is one of its own; refuses with "not found" where it is not the person's to answer. */
    Optional<Accepted> accept(Actor actor, String code);

    /** Declines; false where the invitation is none of its own. */
    boolean decline(Actor actor, String code);

    /**
     * What an acceptance came to.
     *
     * @param mandate its id, where it opened one
     * @param next the page that comes next
     */
    record Accepted(NetworkId network, @Nullable String mandate, String next) {}
}
