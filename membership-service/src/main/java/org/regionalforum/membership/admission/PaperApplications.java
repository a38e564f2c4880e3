package org.regionalforum.membership.admission;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.membership.member.Memberships;
import org.regionalforum.membership.network.Network;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.organisation.OrganisationId;
import org.regionalforum.membership.organisation.TaxCode;
import org.springframework.stereotype.Component;

/** Enters applications that came on paper, each once. */
@Component
public class PaperApplications {
    private final MembershipApplications applications;
    private final Memberships memberships;
    private final LawClock clock;
    private final InstantSource machine;

    PaperApplications(
            MembershipApplications applications, Memberships memberships, LawClock clock, InstantSource machineClock) {
        this.applications = applications;
        this.memberships = memberships;
        this.clock = clock;
        this.machine = machineClock;
    }

    /**
     * Enters an application, or finds that it stands there: the same one, another open one of the body, or a membership.
     *
     * @param mark what tells one application of a body from a later one: the date of receipt as written, or nothing
     * @param dryRun only answers
     * @return whether it was, or would be, entered
     */
    public boolean enter(
            Network network, Particulars of, LocalDate receivedOn, String mark, String by, boolean dryRun) {
        TaxCode taxCode = Objects.requireNonNull(of.taxCode());
        ApplicationId id = id(network, taxCode, mark);
        boolean known = applications.find(id).isPresent()
                || applications.openFor(network.id(), taxCode).isPresent()
                || memberships
                        .current(network.id(), OrganisationId.of(taxCode), clock.today())
                        .isPresent();
        if (known || dryRun) {
            return !known;
        }
        try {
            applications.keep(MembershipApplication.received(
                    id, network.id(), of, receivedOn, network.charter().decisionDays(), by, machine.instant()));
            return true;
        } catch (KeyTaken taken) {
            return false;
        }
    }

    /** Whether an application of the body, on paper or not, is still to be decided. */
    public boolean waits(NetworkId network, TaxCode taxCode) {
        return applications.openFor(network, taxCode).isPresent();
    }

    private static ApplicationId id(Network network, TaxCode taxCode, String mark) {
        String of = "paper/" + network.id().value() + "/" + taxCode.value() + "/" + mark;
        return new ApplicationId(UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", ""));
    }
}
