package org.regionalforum.membership.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.member.MembershipFact.MemberAdmitted;
import org.regionalforum.membership.member.MembershipFact.MemberLeft;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.organisation.OrganisationId;
import org.regionalforum.membership.text.WrittenText;

/** One term of an organisation in a network. */
public final class Membership extends Aggregate<MembershipId, MembershipFact> {
    private NetworkId network;
    private OrganisationId organisation;
    private String name;
    private String actorType;
    private String standing;
    private LocalDate since;
    private @Nullable LocalDate until;
    private @Nullable String current;
    private @Nullable String endCause;
    private @Nullable String endReasons;
    private @Nullable String representative;

    @SuppressWarnings({"NullAway.Init", "unused"}) // filled by the store
    private Membership() {}

    /** A line of the members' book as it is entered. */
    public record Entry(
            NetworkId network,
            OrganisationId organisation,
            String name,
            String actorType,
            String standing,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String representative) {}

    /** How a membership ends. */
    public enum EndCause {
        /** By the member's own word. */
        LEFT,
        /** By a reasoned act of the network. */
        STRUCK
    }

    @SuppressWarnings("NullAway.Init") // every field is set from the entry
    private Membership(MembershipId id, Entry entry) {
        super(id);
        network = entry.network();
        organisation = entry.organisation();
        name = entry.name();
        actorType = entry.actorType();
        standing = entry.standing();
        since = entry.since();
        until = entry.until();
        representative = entry.representative();
        current = until == null ? key(network, organisation) : null;
    }

    static Membership enter(MembershipId id, Entry entry) {
        if (entry.until() != null && !entry.until().isAfter(entry.since())) {
            throw Refusal.field("until", "membership.until-before-since");
        }
        Membership membership = new Membership(id, entry);
        membership.announce(new MemberAdmitted(
                id.value(),
                entry.network().value(),
                entry.organisation().value(),
                entry.name(),
                entry.actorType(),
                entry.standing(),
                entry.since(),
                entry.until(),
                entry.representative()));
        return membership;
    }

    /** Ends the term; the day named is the first one out. */
    void end(LocalDate firstDayOut, EndCause cause, @Nullable String reasons) {
        if (until != null) {
            throw Refusal.conflict("membership.ended");
        }
        if (!firstDayOut.isAfter(since)) {
            throw Refusal.field("until", "membership.until-before-since");
        }
        if (cause == EndCause.STRUCK && reasons == null) {
            throw Refusal.field("reasons", "membership.reasons-missing");
        }
        until = firstDayOut;
        current = null;
        endCause = cause.name();
        endReasons = reasons;
        String textId = reasons == null ? null : id().value() + "-end";
        if (reasons != null && textId != null) {
            share(WrittenText.TOPIC, textId, new WrittenText(reasons));
        }
        announce(new MemberLeft(
                id().value(),
                network.value(),
                organisation.value(),
                name,
                firstDayOut,
                cause.name(),
                textId,
                representative));
    }

    static String key(NetworkId network, OrganisationId organisation) {
        return network.value() + "/" + organisation.value();
    }

    @Override
    public String network() {
        return network.value();
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public String actorType() {
        return actorType;
    }

    public String standing() {
        return standing;
    }

    public LocalDate since() {
        return since;
    }

    public @Nullable LocalDate until() {
        return until;
    }

    public @Nullable String representative() {
        return representative;
    }

    public @Nullable String endCause() {
        return endCause;
    }

    public @Nullable String endReasons() {
        return endReasons;
    }

    /** Whether the organisation is a member on a day by this term. */
    public boolean runsOn(LocalDate day) {
        return !since.isAfter(day) && (until == null || day.isBefore(until));
    }
}
