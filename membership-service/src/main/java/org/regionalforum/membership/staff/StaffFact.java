package org.regionalforum.membership.staff;

import java.time.Instant;
import org.regionalforum.kit.aggregate.EventType;

/** What is published about a network's staff; names and addresses travel as contacts. */
public sealed interface StaffFact {
    /** Somebody was asked by mail to join the staff; the address is the contact of the invitation's id. */
    @EventType("org.regionalforum.membership.staff-invited.v1")
    record StaffInvited(String network, String invitation, Instant expiresAt) implements StaffFact {}

    /** A person keeps the network from now on. */
    @EventType("org.regionalforum.membership.staff-named.v1")
    record StaffNamed(String network, String person) implements StaffFact {}

    /** A person keeps the network no more. */
    @EventType("org.regionalforum.membership.staff-removed.v1")
    record StaffRemoved(String network, String person) implements StaffFact {}
}
