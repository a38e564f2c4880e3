package org.regionalforum.forum.ballot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.ballot.BallotFact.BallotAnnounced;
import org.regionalforum.forum.ballot.BallotFact.BallotCancelled;
import org.regionalforum.forum.ballot.BallotFact.BallotClosed;
import org.regionalforum.forum.ballot.BallotFact.BallotDelayed;
import org.regionalforum.forum.ballot.BallotFact.BallotOpened;
import org.regionalforum.forum.ballot.BallotFact.ResolutionAdopted;
import org.regionalforum.forum.ballot.BallotFact.RollRequested;
import org.regionalforum.forum.ballot.Line.Declared;
import org.regionalforum.forum.rule.Result;
import org.regionalforum.forum.rule.RuleSet;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.kit.problem.Refusal;

/** One decision by vote. Who votes, and how, stands in its boxes. */
public final class Ballot extends Aggregate<BallotId, BallotFact> {
    private static final Duration A_DAY = Duration.ofDays(1);

    private String network;
    private int number;
    private String place;
    private Matter matter;
    private @Nullable String undecided;
    private RuleSet rules;
    private Instant opensAt;
    private Instant closesAt;
    private Instant remindAt;
    private BallotStatus status;
    private @Nullable Instant rollAskedAt;
    private @Nullable String rollHash;
    private Map<String, Declared> declared = new LinkedHashMap<>();
    private boolean delayed;
    private boolean reminded;
    private List<String> boxes = new ArrayList<>();
    private int entitled;
    private @Nullable ClosedBy closedBy;
    private @Nullable Instant closedAt;
    private @Nullable Closing closing;
    private List<String> suspended = new ArrayList<>();

    @SuppressWarnings({"NullAway.Init", "unused"}) // filled by the store
    private Ballot() {}

    private Ballot(
            BallotId id, String network, int number, Matter matter, RuleSet rules, Instant opensAt, Instant closesAt) {
        super(id);
        this.network = network;
        this.number = number;
        this.place = place(network, number);
        this.matter = matter;
        this.undecided = matter.proposal();
        this.rules = rules;
        this.opensAt = opensAt;
        this.closesAt = closesAt;
        this.remindAt = reminder(opensAt, closesAt);
        this.status = BallotStatus.ANNOUNCED;
    }

    static Ballot announce(
            BallotId id, String network, int number, Matter matter, RuleSet rules, Instant opensAt, Instant closesAt) {
        if (!rules.missing().isEmpty()) {
            throw Refusal.field("ruleSet", "rule-set.no-ballot-without-meeting");
        }
        if (!closesAt.isAfter(opensAt)) {
            throw Refusal.field("closesAt", "ballot.closes-before-opening");
        }
        Ballot ballot = new Ballot(id, network, number, matter, rules, opensAt, closesAt);
        ballot.announce(
                new BallotAnnounced(id.value(), network, matter.proposal(), matter.titleId(), opensAt, closesAt));
        return ballot;
    }

    /** A day before the close; half-way where the ballot runs less than two days. */
    private static Instant reminder(Instant opensAt, Instant closesAt) {
        Duration half = Duration.between(opensAt, closesAt).dividedBy(2);
        return closesAt.minus(half.compareTo(A_DAY) < 0 ? half : A_DAY);
    }

    /**
     * A conflict of interest, declared before the opening; the first of an organisation stands. It comes into the organisation's
     * line when the boxes are made, which are not while this may be called.
     */
    void declare(String organisation, Declared conflict) {
        if (status != BallotStatus.ANNOUNCED) {
            throw Refusal.conflict("vote.before-opening");
        }
        declared.putIfAbsent(organisation, conflict);
    }

    /** Its time has come: who may vote is asked of membership-service as of now. */
    void askForRoll(Instant machineNow, LocalDate today) {
        status = status.to(BallotStatus.OPENING);
        rollAskedAt = machineNow;
        announce(new RollRequested(rollId(), id().value(), network, machineNow, today, rules.monthsInBook()));
    }

    /** The roll does not come; staff are told once. */
    void delay() {
        if (status == BallotStatus.OPENING && !delayed) {
            delayed = true;
            announce(new BallotDelayed(id().value(), network, matter.titleId(), opensAt));
        }
    }

    /**
     * The roll is there and its boxes stand.
     *
     * @param firsts the first organisation of each box; the boxes hold the organisations in order
     */
    void open(String hash, List<String> firsts, int entitledCount) {
        if (status == BallotStatus.OPEN) {
            return;
        }
        status = status.to(BallotStatus.OPEN);
        rollHash = hash;
        boxes = new ArrayList<>(firsts);
        entitled = entitledCount;
        announce(new BallotOpened(
                id().value(), network, matter.proposal(), matter.titleId(), opensAt, closesAt, entitledCount));
    }

    /**
     * It will not be voted on.
     *
     * @param by person who takes it back; null where nobody does
     * @param called organisations that were told already that they may vote
     */
    void cancel(@Nullable String by, List<String> called) {
        status = status.to(BallotStatus.CANCELLED);
        undecided = null;
        announce(new BallotCancelled(
                id().value(),
                network,
                matter.proposal(),
                matter.titleId(),
                opensAt,
                matter.person(),
                matter.supporters(),
                called,
                by));
    }

    /** The title of what it is about was removed from public sight. */
    void forget(String text) {
        if (matter.titleId().equals(text)) {
            matter = matter.withoutTitle();
        }
    }

    void reminded() {
        reminded = true;
    }

    /** No vote counts that is not acknowledged by the time its box is shut. */
    void close(ClosedBy by, Instant at) {
        status = status.to(BallotStatus.CLOSING);
        closedBy = by;
        // As precise as it is kept: the certificate must come out again from what is stored.
        closedAt = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Counted and in the register.
     *
     * @param suspendedSince organisations that may vote by the frozen roll and were suspended when the votes were counted
     */
    void closed(Closing closed, Collection<String> suspendedSince) {
        if (status == BallotStatus.CLOSED) {
            return;
        }
        status = status.to(BallotStatus.CLOSED);
        undecided = null;
        closing = closed;
        suspended = new ArrayList<>(suspendedSince);
        announce(new BallotClosed(
                id().value(),
                network,
                matter.proposal(),
                matter.titleId(),
                closed.position(),
                closed.result().outcome().name(),
                matter.author(),
                matter.person(),
                matter.supporters()));
        Integer resolution = closed.number();
        if (resolution != null) {
            announce(new ResolutionAdopted(
                    resolutionId(closed),
                    network,
                    closed.body(),
                    closed.year(),
                    resolution,
                    closed.position(),
                    id().value(),
                    matter.proposal(),
                    matter.kind(),
                    matter.titleId(),
                    closed.on(),
                    "/forum/" + network + "/resolutions/" + closed.year() + "/" + resolution));
        }
    }

    /**
     * How it ended.
     *
     * @param body whose register it stands in
     * @param position in that register, without gaps
     * @param number of the resolution in its year; null where nothing was adopted
     * @param hash of the certificate
     */
    public record Closing(
            String body,
            int position,
            int year,
            @Nullable Integer number,
            LocalDate on,
            String hash,
            Instant at,
            Result result) {}

    private String resolutionId(Closing closed) {
        return network + "-" + closed.body() + "-" + closed.position();
    }

    static String place(String network, int number) {
        return network + "/" + number;
    }

    public String rollId() {
        return id().value() + "-roll";
    }

    @Override
    public String network() {
        return network;
    }

    public int number() {
        return number;
    }

    /** The proposal, until it is decided or given back; of one proposal there is one such ballot. */
    @Nullable
    String undecided() {
        return undecided;
    }

    String place() {
        return place;
    }

    public Matter matter() {
        return matter;
    }

    public RuleSet rules() {
        return rules;
    }

    public Instant opensAt() {
        return opensAt;
    }

    public Instant closesAt() {
        return closesAt;
    }

    Instant remindAt() {
        return remindAt;
    }

    public BallotStatus status() {
        return status;
    }

    /** The conflict of interest that an organisation declared before the opening. */
    Optional<Declared> declared(String organisation) {
        return Optional.ofNullable(declared.get(organisation));
    }

    public @Nullable Instant rollAskedAt() {
        return rollAskedAt;
    }

    public @Nullable String rollHash() {
        return rollHash;
    }

    public boolean isDelayed() {
        return delayed;
    }

    boolean isReminded() {
        return reminded;
    }

    /** The box in which an organisation has its line, if it has one; empty before the ballot is open. */
    Optional<BoxId> boxOf(String organisation) {
        int found = Collections.binarySearch(boxes, organisation);
        int number = found >= 0 ? found : -found - 2;
        return number < 0 ? Optional.empty() : Optional.of(BoxId.of(id(), number));
    }

    public int entitled() {
        return entitled;
    }

    public @Nullable ClosedBy closedBy() {
        return closedBy;
    }

    /** When staff closed it, or its time was over. */
    Instant closedAt() {
        return Objects.requireNonNull(closedAt);
    }

    /** The organisations that may vote by the frozen roll and were suspended when the votes were counted; none before that. */
    Set<String> suspended() {
        return Set.copyOf(suspended);
    }

    /** How it ended; null before that. */
    public @Nullable Closing closing() {
        return closing;
    }
}
