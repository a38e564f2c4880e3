package org.regionalforum.forum.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.proposal.ProposalFact.ProposalAdmitted;
import org.regionalforum.forum.proposal.ProposalFact.ProposalOpened;
import org.regionalforum.forum.proposal.ProposalFact.ProposalRevised;
import org.regionalforum.forum.proposal.ProposalFact.ProposalSupported;
import org.regionalforum.forum.proposal.ProposalFact.ProposalTextErased;
import org.regionalforum.forum.proposal.ProposalFact.ProposalWithdrawn;
import org.regionalforum.forum.text.Removal;
import org.regionalforum.forum.text.WrittenText;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.kit.problem.Refusal;

/** A versioned text for decision. Its author supports every version of its own. */
public final class Proposal extends Aggregate<ProposalId, ProposalFact> {
    private String network;
    private int number;
    private String place;
    private ProposalKind kind;
    private Author author;
    private ProposalStatus status;
    private List<Version> versions = new ArrayList<>();
    private List<Support> supports = new ArrayList<>();
    private List<String> uncounted = new ArrayList<>();
    private @Nullable LocalDate admittedOn;
    private @Nullable String ballot;
    private @Nullable LocalDate withoutQuorumOn;
    private List<Removal> removals = new ArrayList<>();

    @SuppressWarnings({"NullAway.Init", "unused"}) // filled by the store
    private Proposal() {}

    private Proposal(ProposalId id, String network, int number, ProposalKind kind, Author author) {
        super(id);
        this.network = network;
        this.number = number;
        this.place = place(network, number);
        this.kind = kind;
        this.author = author;
        this.status = ProposalStatus.OPEN;
    }

    static Proposal open(
            ProposalId id,
            String network,
            int number,
            ProposalKind kind,
            Author author,
            String title,
            String text,
            AgendaRule rule,
            LocalDate on) {
        Proposal proposal = new Proposal(id, network, number, kind, author);
        proposal.add(title, text, on);
        proposal.announce(new ProposalOpened(
                id.value(),
                network,
                number,
                kind.name(),
                author.organisation(),
                author.person(),
                proposal.titleId(),
                on));
        proposal.count(author, rule, on);
        return proposal;
    }

    /** A new version by the author's organisation; who supported the one before is asked again. */
    void revise(Author by, String title, String text, AgendaRule rule, LocalDate on) {
        requireAuthor(by.organisation());
        if (status != ProposalStatus.OPEN && status != ProposalStatus.ON_AGENDA) {
            throw Refusal.conflict("proposal.move." + status);
        }
        Version before = latest();
        if (before.title().equals(title) && before.text().equals(text)) {
            throw Refusal.field("text", "proposal.unchanged");
        }
        List<Support> asked = supporters().stream()
                .filter(support -> !support.organisation().equals(by.organisation()))
                .toList();
        if (status == ProposalStatus.ON_AGENDA) {
            status = status.to(ProposalStatus.OPEN);
            admittedOn = null;
            withoutQuorumOn = null;
            uncounted = new ArrayList<>();
        }
        add(title, text, on);
        announce(new ProposalRevised(
                id().value(),
                network,
                number,
                latest().number(),
                titleId(),
                asked.stream().map(Support::organisation).toList(),
                asked.stream().map(Support::person).distinct().toList()));
        count(by, rule, on);
    }

    /** An organisation supports the latest version. */
    void support(Author by, int version, AgendaRule rule, LocalDate on) {
        if (status != ProposalStatus.OPEN && status != ProposalStatus.ON_AGENDA) {
            throw Refusal.conflict("proposal.move." + status);
        }
        if (version != latest().number()) {
            throw Refusal.conflict("proposal.older-version", latest().number());
        }
        if (supportedBy(by.organisation())) {
            throw Refusal.conflict("proposal.supported");
        }
        count(by, rule, on);
    }

    void withdraw(String organisation, String by) {
        requireAuthor(organisation);
        boolean onAgenda = status == ProposalStatus.ON_AGENDA;
        status = status.to(ProposalStatus.WITHDRAWN);
        announce(new ProposalWithdrawn(
                id().value(),
                network,
                number,
                organisation,
                titleId(),
                by,
                supporters().stream().map(Support::person).distinct().toList(),
                onAgenda));
    }

    /** The title of a version is removed from public sight; votes and certificate name it by its hash. */
    void removeTitle(int version, String reason, String by, Instant at) {
        remove(version, titleId(version), Version::withoutTitle, reason, by, at);
    }

    /** The text of a version is removed from public sight; votes and certificate name it by its hash. */
    void removeText(int version, String reason, String by, Instant at) {
        remove(version, textId(version), Version::withoutText, reason, by, at);
    }

    private void remove(
            int version, String text, UnaryOperator<Version> without, String reason, String by, Instant at) {
        if (version < 1 || version > versions.size()) {
            throw Refusal.notFound();
        }
        if (removals.stream().anyMatch(removal -> removal.text().equals(text))) {
            return;
        }
        versions.set(version - 1, without.apply(versions.get(version - 1)));
        removals.add(Removal.of(text, reason, by, at));
        share(WrittenText.TOPIC, text, null);
        announce(new ProposalTextErased(id().value(), network, number, version, text));
    }

    /** When the title or the text of a version was removed from public sight, the last time; empty where neither was. */
    public Optional<Instant> removedAt(int version) {
        return Removal.latest(removals, List.of(titleId(version), textId(version)));
    }

    /** Refuses where it cannot be put to this ballot as it stands. */
    public void requireReadyFor(String newBallot) {
        if (latest().removed()) {
            throw Refusal.conflict("proposal.text-removed");
        }
        if (!newBallot.equals(ballot)) {
            status.to(ProposalStatus.IN_BALLOT);
        }
    }

    /** A ballot on a version, which has to be the latest, is announced. */
    public void putTo(String newBallot, int version) {
        if (newBallot.equals(ballot)) {
            return;
        }
        if (version != latest().number()) {
            throw Refusal.conflict("proposal.older-version", latest().number());
        }
        status = status.to(ProposalStatus.IN_BALLOT);
        ballot = newBallot;
    }

    /** What the ballot came to; a ballot that never opened gives it back to the agenda. */
    public void decided(String by, ProposalStatus outcome) {
        if (by.equals(ballot) && status == ProposalStatus.IN_BALLOT) {
            status = status.to(outcome);
        }
    }

    /** The ballot found no quorum: nothing is decided, and it may be put to another one. */
    public void withoutQuorum(String by, LocalDate on) {
        if (by.equals(ballot) && status == ProposalStatus.IN_BALLOT) {
            status = status.to(ProposalStatus.ON_AGENDA);
            withoutQuorumOn = on;
        }
    }

    private void add(String title, String text, LocalDate on) {
        versions.add(new Version(versions.size() + 1, title, text, on));
        share(WrittenText.TOPIC, titleId(), new WrittenText(title));
        share(WrittenText.TOPIC, textId(versions.size()), new WrittenText(text));
    }

    private void count(Author by, AgendaRule rule, LocalDate on) {
        int version = latest().number();
        supports.add(new Support(
                version, by.organisation(), by.organisationName(), by.actorType(), by.person(), by.mandate(), on));
        List<Support> now = counted(rule);
        announce(new ProposalSupported(id().value(), network, version, by.organisation(), by.person(), now.size()));
        if (ready(rule)) {
            admit(rule, on);
        }
    }

    /** Whether it gathers support and has what puts it on the agenda: a supporter that was suspended may be back. */
    boolean ready(AgendaRule rule) {
        return status == ProposalStatus.OPEN && rule.reachedBy(counted(rule));
    }

    void admit(AgendaRule rule, LocalDate on) {
        List<Support> now = counted(rule);
        status = status.to(ProposalStatus.ON_AGENDA);
        admittedOn = on;
        keep(now);
        announce(new ProposalAdmitted(
                id().value(),
                network,
                number,
                latest().number(),
                titleId(),
                now.size(),
                author.organisation(),
                author.person()));
    }

    /** Who counted, and as what, does not change any more. */
    private void keep(List<Support> counted) {
        List<String> organisations = counted.stream().map(Support::organisation).toList();
        uncounted = new ArrayList<>(supporters().stream()
                .map(Support::organisation)
                .filter(organisation -> !organisations.contains(organisation))
                .toList());
        supports.replaceAll(support -> counted.stream()
                .filter(one -> one.isSameAs(support))
                .findFirst()
                .orElse(support));
    }

    private boolean uncounted(Support support) {
        return uncounted.contains(support.organisation());
    }

    private void requireAuthor(String organisation) {
        if (!author.organisation().equals(organisation)) {
            throw Refusal.forbidden("proposal.author-only");
        }
    }

    static String place(String network, int number) {
        return network + "/" + number;
    }

    /** Id of the latest title on the topic of texts. */
    public String titleId() {
        return titleId(versions.size());
    }

    private String titleId(int version) {
        return id().value() + "-title-" + version;
    }

    private String textId(int version) {
        return id().value() + "-text-" + version;
    }

    public Version latest() {
        return versions.getLast();
    }

    /** Who supports the latest version. */
    public List<Support> supporters() {
        return supports.stream()
                .filter(support -> support.version() == latest().number())
                .toList();
    }

    /**
     * Those of the supporters that count: while it gathers support the active members of today; afterwards those that brought it
     * on the agenda, and who has joined them since.
     */
    public List<Support> counted(AgendaRule today) {
        return status == ProposalStatus.OPEN ? today.counting(supporters()) : counted();
    }

    /** The organisations whose support counts while they are active members; none once it is on the agenda. */
    List<String> waiting() {
        return status == ProposalStatus.OPEN
                ? supporters().stream().map(Support::organisation).toList()
                : List.of();
    }

    /** Those that brought it on the agenda, and who has joined them since. */
    public List<Support> counted() {
        return supporters().stream().filter(support -> !uncounted(support)).toList();
    }

    public boolean supportedBy(String organisation) {
        return supporters().stream().anyMatch(support -> support.organisation().equals(organisation));
    }

    /** Whether an organisation supported an older version and not the latest. */
    public boolean askedAgain(String organisation) {
        return !supportedBy(organisation)
                && supports.stream().anyMatch(support -> support.organisation().equals(organisation));
    }

    @Override
    public String network() {
        return network;
    }

    public int number() {
        return number;
    }

    String place() {
        return place;
    }

    public ProposalKind kind() {
        return kind;
    }

    public Author author() {
        return author;
    }

    public ProposalStatus status() {
        return status;
    }

    public List<Version> versions() {
        return List.copyOf(versions);
    }

    /** All support ever given, the oldest first. */
    public List<Support> supports() {
        return List.copyOf(supports);
    }

    public @Nullable LocalDate admittedOn() {
        return admittedOn;
    }

    public @Nullable String ballot() {
        return ballot;
    }

    /** When a ballot on the latest version found no quorum, the last time; null where none did. */
    public @Nullable LocalDate withoutQuorumOn() {
        return withoutQuorumOn;
    }
}
