package org.regionalforum.membership.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.EventType;

/** What is published about memberships. */
public sealed interface MembershipFact {
    /** A term stands in the book; {@code until} is the first day out, where it is known already. */
    @EventType("org.regionalforum.membership.member-admitted.v1")
    record MemberAdmitted(
            String membership,
            String network,
            String organisation,
            String name,
            String actorType,
            String standing,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String representative)
            implements MembershipFact {}

    /** A term has an end: the member left, or was struck by a reasoned act. */
    @EventType("org.regionalforum.membership.member-left.v1")
    record MemberLeft(
            String membership,
            String network,
            String organisation,
            String name,
            LocalDate until,
            String cause,
            @Nullable String reasons,
            @Nullable String representative)
            implements MembershipFact {}

    /** Staff suspended a member; the reasons are a text. */
    @EventType("org.regionalforum.membership.member-suspended.v1")
    record MemberSuspended(
            String membership, String network, String organisation, String name, String reasons, LocalDate on)
            implements MembershipFact {}

    /** A suspension is over. */
    @EventType("org.regionalforum.membership.member-reinstated.v1")
    record MemberReinstated(String membership, String network, String organisation, String name, LocalDate on)
            implements MembershipFact {}

    /** A member has so many votes from now on; the reason is a text. */
    @EventType("org.regionalforum.membership.member-weighted.v1")
    record MemberWeighted(String membership, String network, String organisation, int weight, String reason)
            implements MembershipFact {}
}
