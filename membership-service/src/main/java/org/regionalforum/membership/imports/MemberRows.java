package org.regionalforum.membership.imports;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.admission.PaperApplications;
import org.regionalforum.membership.admission.Particulars;
import org.regionalforum.membership.member.Membership;
import org.regionalforum.membership.member.MembershipId;
import org.regionalforum.membership.member.Memberships;
import org.regionalforum.membership.network.Network;
import org.regionalforum.membership.organisation.Organisation;
import org.regionalforum.membership.organisation.OrganisationId;
import org.regionalforum.membership.organisation.Organisations;
import org.regionalforum.membership.organisation.Profile;
import org.regionalforum.membership.organisation.TaxCode;
import org.springframework.stereotype.Component;

/** Enters lines of a members' book. */
@Component
class MemberRows {
    private final RowReader reader;
    private final Organisations organisations;
    private final Memberships memberships;
    private final PaperApplications paper;

    MemberRows(RowReader reader, Organisations organisations, Memberships memberships, PaperApplications paper) {
        this.paper = paper;
        this.reader = reader;
        this.organisations = organisations;
        this.memberships = memberships;
    }

    /** @param before what the same table has brought in the rows above */
    Report.Outcome enter(
            Network network, Table.Row row, @Nullable String actorType, boolean dryRun, EnteredTerms before) {
        Particulars of = reader.particulars(row, actorType);
        LocalDate since = Cells.date("since", row.get(Column.SINCE));
        if (since == null) {
            throw Refusal.field("since", "field.notblank");
        }
        if (!network.charter().stoodOn(since)) {
            throw Refusal.field(
                    "since",
                    "membership.before-founding",
                    Integer.toString(network.charter().founded()));
        }
        LocalDate until = Cells.date("until", row.get(Column.UNTIL));
        if (until != null && !until.isAfter(since)) {
            throw Refusal.field("until", "membership.until-before-since");
        }
        String standing = Cells.standing(row.get(Column.STANDING));
        TaxCode taxCode = Objects.requireNonNull(of.taxCode());
        OrganisationId organisation = OrganisationId.of(taxCode);
        MembershipId id = new MembershipId(network.id().value() + "-" + organisation.value() + "-" + since);
        if (memberships.find(id).isPresent()) {
            return Report.Outcome.UNCHANGED;
        }
        if (memberships.overlaps(network.id(), organisation, since, until)
                || before.overlaps(organisation, since, until)) {
            throw Refusal.field("since", "membership.overlap");
        }
        if (until == null && paper.waits(network.id(), taxCode)) {
            throw Refusal.field("taxCode", "import.applied");
        }
        before.add(organisation, since, until);
        if (!dryRun) {
            Organisation known = organisations.registered(
                    taxCode,
                    profile(of),
                    of.contact() == null ? null : of.contact().email());
            memberships.enter(
                    id,
                    new Membership.Entry(
                            network.id(),
                            organisation,
                            known.profile().name(),
                            Objects.requireNonNull(of.actorType()),
                            standing,
                            since,
                            until,
                            null));
        }
        return Report.Outcome.ENTERED;
    }

    private static Profile profile(Particulars of) {
        return new Profile(
                Objects.requireNonNull(of.organisationName()),
                Objects.requireNonNull(of.actorType()),
                of.legalForm(),
                of.seat(),
                of.aicsListed());
    }
}
