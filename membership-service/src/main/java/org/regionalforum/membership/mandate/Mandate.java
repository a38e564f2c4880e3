package org.regionalforum.membership.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.contact.Contact;
import org.regionalforum.membership.mandate.MandateFact.MandateEnded;
import org.regionalforum.membership.mandate.MandateFact.MandateOffered;
import org.regionalforum.membership.mandate.MandateFact.MandateOpened;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.organisation.OrganisationId;

/** One appointment of a person to act for an organisation in a network. */
public final class Mandate extends Aggregate<MandateId, MandateFact> {
    private NetworkId network;
    private OrganisationId organisation;
    private String organisationName;
    private Rank rank;
    private MandateStatus status;
    private LocalDate since;
    private @Nullable LocalDate until;
    private @Nullable EndCause endsBy;
    private @Nullable String act;
    private @Nullable String appointedBy;
    private @Nullable String seat;
    private @Nullable Offer offer;
    private @Nullable String person;
    private @Nullable Contact holder;
    private @Nullable EndCause endCause;
    private @Nullable String endAct;
    private @Nullable String endedBy;

    @SuppressWarnings({"NullAway.Init", "unused"}) // filled by the store
    private Mandate() {}

    private Mandate(MandateId id, Appointment to) {
        super(id);
        network = to.network();
        organisation = to.organisation();
        organisationName = to.organisationName();
        rank = to.rank();
        status = MandateStatus.OFFERED;
        since = to.since();
        until = to.until();
        act = to.act();
        appointedBy = to.by();
    }

    /**
     * Asks an address.
     *
     * @param seat which of the rank's places it takes while it is not ended
     */
    static Mandate offer(MandateId id, Appointment to, String seat, Offer offer) {
        Mandate mandate = new Mandate(id, to);
        mandate.seat = seat;
        mandate.offer = offer;
        mandate.share(Contact.TOPIC, offer.code(), new Contact(offer.email(), "", offer.language()));
        mandate.announce(new MandateOffered(
                id.value(),
                mandate.network.value(),
                mandate.organisation.value(),
                mandate.organisationName,
                mandate.rank.name(),
                offer.code(),
                offer.expiresAt(),
                mandate.since,
                mandate.until));
        return mandate;
    }

    /** The person behind the confirmed, invited address takes it; the invitation is used up and binds to the person. */
    void accept(String by, Contact contact, LocalDate today, Instant now) {
        Offer open = requireOffer();
        open.requireFor(contact.email(), now);
        if (isOver(today)) {
            throw Refusal.conflict("mandate.over");
        }
        status = MandateStatus.OPEN;
        person = by;
        holder = contact;
        useUp(open);
        share(Contact.TOPIC, by, contact);
        announce(new MandateOpened(
                id().value(), network.value(), organisation.value(), organisationName, by, rank.name(), since, until));
    }

    void decline(String email, LocalDate today, Instant now) {
        requireOffer().requireFor(email, now);
        close(today, EndCause.DECLINED);
    }

    /** Ends it from now on: the holder, who resigns, or who may appoint. */
    void end(String by, @Nullable String onAct, LocalDate today) {
        if (status == MandateStatus.ENDED) {
            throw Refusal.conflict("mandate.ended");
        }
        endAct = onAct;
        endedBy = by;
        close(today, by.equals(person) ? EndCause.RESIGNED : EndCause.ENDED);
    }

    /** The organisation is no member from a day on; until then the mandate holds. */
    void memberLeft(LocalDate out, LocalDate today) {
        if (status == MandateStatus.ENDED) {
            return;
        }
        if (!out.isAfter(today)) {
            close(today, EndCause.MEMBER_LEFT);
        } else if (until == null || out.isBefore(until)) {
            until = out;
            endsBy = EndCause.MEMBER_LEFT;
        }
    }

    /** Ends what time has ended: a mandate after its last day, an invitation that nobody answered. */
    void lapse(LocalDate today, Instant now) {
        if (status == MandateStatus.ENDED) {
            return;
        }
        if (isOver(today)) {
            close(Objects.requireNonNull(until), Objects.requireNonNullElse(endsBy, EndCause.ENDED));
        } else if (offer != null && !offer.runsAt(now)) {
            close(today, EndCause.EXPIRED_INVITATION);
        }
    }

    /** Its holder is forgotten: it ends, and who held it is an opaque id from now on. */
    void forgetHolder(boolean bySelf, LocalDate today) {
        if (status != MandateStatus.ENDED) {
            close(today, bySelf ? EndCause.RESIGNED : EndCause.ENDED);
        }
        holder = null;
    }

    /** The owner of the invited address is forgotten: nobody is asked any more. */
    void forgetOffer(LocalDate today) {
        if (offer != null) {
            close(today, EndCause.DECLINED);
        }
    }

    /** Whether somebody holds it on a day. */
    public boolean holdsOn(LocalDate day) {
        return status == MandateStatus.OPEN && !since.isAfter(day) && !isOver(day);
    }

    /** Whether there is a day that falls within its dates and within others. */
    boolean meets(LocalDate otherSince, @Nullable LocalDate otherUntil) {
        return (until == null || otherSince.isBefore(until)) && (otherUntil == null || since.isBefore(otherUntil));
    }

    /** Whether both take the same place: who holds it, and who follows there. */
    boolean takesPlaceOf(Mandate other) {
        return seat != null && other.seat != null && Appointment.place(seat).equals(Appointment.place(other.seat));
    }

    private boolean isOver(LocalDate day) {
        return until != null && !day.isBefore(until);
    }

    private Offer requireOffer() {
        if (offer == null) {
            throw Refusal.notFound();
        }
        return offer;
    }

    private void close(LocalDate on, EndCause cause) {
        status = MandateStatus.ENDED;
        until = on;
        endCause = cause;
        seat = null;
        if (offer != null) {
            useUp(offer);
        }
        announce(new MandateEnded(
                id().value(),
                network.value(),
                organisation.value(),
                organisationName,
                person,
                rank.name(),
                on,
                cause.name()));
    }

    private void useUp(Offer open) {
        share(Contact.TOPIC, open.code(), null);
        offer = null;
    }

    @Override
    public String network() {
        return network.value();
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public String organisationName() {
        return organisationName;
    }

    public Rank rank() {
        return rank;
    }

    public MandateStatus status() {
        return status;
    }

    public LocalDate since() {
        return since;
    }

    public @Nullable LocalDate until() {
        return until;
    }

    public @Nullable String act() {
        return act;
    }

    /** The place that it takes; null once it is ended. */
    @Nullable
    String seat() {
        return seat;
    }

    @Nullable
    Offer offer() {
        return offer;
    }

    public @Nullable String person() {
        return person;
    }

    public @Nullable Contact holder() {
        return holder;
    }

    public @Nullable EndCause endCause() {
        return endCause;
    }
}
