package org.regionalforum.membership.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.member.MembershipFact.MemberAdmitted;
import org.regionalforum.membership.member.MembershipFact.MemberLeft;
import org.regionalforum.membership.member.MembershipFact.MemberReinstated;
import org.regionalforum.membership.member.MembershipFact.MemberSuspended;
import org.regionalforum.membership.member.MembershipFact.MemberWeighted;
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
    private @Nullable Moment enteredAt;
    private @Nullable Moment endedAt;
    private List<Suspension> suspensions = new ArrayList<>();
    private List<Weighting> weightings = new ArrayList<>();

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
    private Membership(MembershipId id, Entry entry, Instant at) {
        super(id);
        enteredAt = Moment.of(at);
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

    static Membership enter(MembershipId id, Entry entry, Instant at) {
        if (entry.until() != null && !entry.until().isAfter(entry.since())) {
            throw Refusal.field("until", "membership.until-before-since");
        }
        Membership membership = new Membership(id, entry, at);
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
    void end(LocalDate firstDayOut, EndCause cause, @Nullable String reasons, Instant at) {
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
        endedAt = Moment.of(at);
        current = null;
        endCause = cause.name();
        endReasons = reasons;
        String textId = reasons == null ? null : endText();
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

    /** From now on it does not vote; it stays a member. */
    void suspend(String reasons, String by, LocalDate today, Instant at) {
        if (suspended()) {
            throw Refusal.conflict("membership.suspended");
        }
        String textId = suspensionText(suspensions.size() + 1);
        suspensions.add(new Suspension(Moment.of(at), today, reasons, by, null, null));
        share(WrittenText.TOPIC, textId, new WrittenText(reasons));
        announce(new MemberSuspended(id().value(), network.value(), organisation.value(), name, textId, today));
    }

    void reinstate(LocalDate today, Instant at) {
        if (!suspended()) {
            throw Refusal.conflict("membership.not-suspended");
        }
        suspensions.set(suspensions.size() - 1, suspensions.getLast().lifted(Moment.of(at), today));
        announce(new MemberReinstated(id().value(), network.value(), organisation.value(), name, today));
    }

    /** Gives it a number of votes; the caller has checked that its network's rules allow it. */
    void weigh(int weight, String reason, String by, Instant at) {
        String textId = weightText(weightings.size() + 1);
        weightings.add(new Weighting(Moment.of(at), weight, reason, by));
        share(WrittenText.TOPIC, textId, new WrittenText(reason));
        announce(new MemberWeighted(id().value(), network.value(), organisation.value(), weight, textId));
    }

    private String endText() {
        return id().value() + "-end";
    }

    private String suspensionText(int number) {
        return id().value() + "-suspension-" + number;
    }

    private String weightText(int number) {
        return id().value() + "-weight-" + number;
    }

    /** Whether a text with this id was written about this term. */
    boolean wrote(String text) {
        return text.equals(endText())
                || IntStream.rangeClosed(1, suspensions.size()).anyMatch(n -> text.equals(suspensionText(n)))
                || IntStream.rangeClosed(1, weightings.size()).anyMatch(n -> text.equals(weightText(n)));
    }

    /** The words go; that there was an act, when and by whom stays. */
    void forgetText(String text) {
        if (text.equals(endText()) && endReasons != null) {
            endReasons = "";
        }
        for (int n = 1; n <= suspensions.size(); n++) {
            if (text.equals(suspensionText(n))) {
                suspensions.set(n - 1, suspensions.get(n - 1).withoutReasons());
            }
        }
        for (int n = 1; n <= weightings.size(); n++) {
            if (text.equals(weightText(n))) {
                weightings.set(n - 1, weightings.get(n - 1).withoutReason());
            }
        }
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

    public String name() {
        return name;
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

    public boolean suspended() {
        return !suspensions.isEmpty() && suspensions.getLast().runs();
    }

    /** The suspension that runs; null where none does. */
    @Nullable
    Suspension suspension() {
        return suspended() ? suspensions.getLast() : null;
    }

    /** How many votes it has. */
    public int weight() {
        return weightings.isEmpty() ? 1 : weightings.getLast().weight();
    }

    /** What the book said of this term at a moment; null where it did not stand there yet. */
    public @Nullable BookLine at(Moment moment) {
        if (enteredAt != null && !enteredAt.isBy(moment)) {
            return null;
        }
        boolean endKnown = endedAt == null || endedAt.isBy(moment);
        int weight = weightings.stream()
                .filter(weighting -> weighting.at().isBy(moment))
                .reduce(1, (before, weighting) -> weighting.weight(), (one, other) -> other);
        return new BookLine(
                organisation,
                name,
                actorType,
                standing,
                since,
                endKnown ? until : null,
                suspensions.stream().anyMatch(suspension -> suspension.ranAt(moment)),
                weight);
    }

    /** Whether the organisation is a member on a day by this term. */
    public boolean runsOn(LocalDate day) {
        return !since.isAfter(day) && (until == null || day.isBefore(until));
    }
}
