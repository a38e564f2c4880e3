package org.regionalforum.membership.member;

import java.time.Instant;
import java.time.LocalDate;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.organisation.OrganisationId;

/** Terms of the members' book for tests of other packages. */
public final class Terms {
    private Terms() {}

    public static Membership entered(String organisation, String standing, LocalDate since, Instant at) {
        return Membership.enter(
                new MembershipId(organisation + "-" + since),
                new Membership.Entry(
                        new NetworkId("cop"),
                        new OrganisationId(organisation),
                        "Ente",
                        "NGO",
                        standing,
                        since,
                        null,
                        null),
                at);
    }

    public static void suspend(Membership term, Instant at) {
        term.suspend("Quota non versata", "staff", LocalDate.of(2026, 11, 24), at);
    }

    public static void reinstate(Membership term, Instant at) {
        term.reinstate(LocalDate.of(2026, 11, 24), at);
    }

    public static void end(Membership term, LocalDate firstDayOut, Instant at) {
        term.end(firstDayOut, Membership.EndCause.LEFT, null, at);
    }

    public static void weigh(Membership term, int weight, Instant at) {
        term.weigh(weight, "Statuto, art. 9", "staff", at);
    }
}
