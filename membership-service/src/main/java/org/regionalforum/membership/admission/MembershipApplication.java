package org.regionalforum.membership.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.admission.ApplicationDocument.DocumentKind;
import org.regionalforum.membership.admission.ApplicationFact.ApplicationAdmitted;
import org.regionalforum.membership.admission.ApplicationFact.ApplicationReceived;
import org.regionalforum.membership.admission.ApplicationFact.ApplicationRefused;
import org.regionalforum.membership.admission.ApplicationFact.ApplicationSetAside;
import org.regionalforum.membership.admission.ApplicationFact.ApplicationSubmitted;
import org.regionalforum.membership.admission.ApplicationFact.ApplicationTermApproaching;
import org.regionalforum.membership.admission.ApplicationFact.ApplicationWithdrawn;
import org.regionalforum.membership.admission.ApplicationFact.InformationRequested;
import org.regionalforum.membership.admission.ApplicationFact.InformationSupplied;
import org.regionalforum.membership.contact.Contact;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.organisation.OrganisationId;
import org.regionalforum.membership.organisation.TaxCode;
import org.regionalforum.membership.reference.Words;
import org.regionalforum.membership.text.WrittenText;

/** An organisation's request to join a network, from the first draft to the board's decision. */
public final class MembershipApplication extends Aggregate<ApplicationId, ApplicationFact> {
    static final int MOST_DOCUMENTS = 10;
    private static final int LONGEST_TEXT = 4000;

    private NetworkId network;
    private ApplicationStatus status;
    private Particulars particulars;
    private @Nullable String applicant;
    private @Nullable Contact applicantContact;
    private @Nullable LocalDate receivedOn;
    private @Nullable LocalDate termEndsOn;
    private @Nullable String openFor;
    private @Nullable String question;
    private @Nullable Decision decision;
    private List<ApplicationDocument> documents = new ArrayList<>();
    private List<Step> history = new ArrayList<>();
    private List<Integer> reminded = new ArrayList<>();

    @SuppressWarnings({"NullAway.Init", "unused"}) // filled by the store
    private MembershipApplication() {}

    private MembershipApplication(ApplicationId id, NetworkId network, Particulars particulars) {
        super(id);
        this.network = network;
        this.particulars = particulars;
        this.status = ApplicationStatus.DRAFT;
    }

    /** A draft that only the applicant sees. */
    static MembershipApplication draft(
            ApplicationId id, NetworkId network, Particulars particulars, String applicant, Instant at) {
        MembershipApplication draft = new MembershipApplication(id, network, particulars);
        draft.applicant = applicant;
        draft.happened(at, "drafted", applicant, null);
        return draft;
    }

    /** Received on paper: name, tax code and actor type are known, the rest is asked for. Its term runs from the receipt. */
    static MembershipApplication received(
            ApplicationId id,
            NetworkId network,
            Particulars particulars,
            LocalDate receivedOn,
            int decisionDays,
            String by,
            Instant at) {
        MembershipApplication paper = new MembershipApplication(id, network, particulars);
        paper.status = ApplicationStatus.SUBMITTED;
        paper.open(receivedOn, decisionDays);
        paper.shareContact(null);
        paper.happened(at, "received", by, null);
        paper.announce(new ApplicationReceived(
                id.value(),
                network.value(),
                paper.organisation().value(),
                paper.organisationName(),
                Objects.requireNonNull(particulars.actorType()),
                receivedOn,
                Objects.requireNonNull(paper.termEndsOn)));
        return paper;
    }

    void describe(Particulars to, String by, Instant at) {
        if (!editable()) {
            throw Refusal.conflict("application.not-editable");
        }
        if (sent()) {
            if (!Objects.equals(particulars.taxCode(), to.taxCode())) {
                throw Refusal.field("taxCode", "application.tax-code-fixed");
            }
            to.requireNamed();
        }
        Particulars before = particulars;
        particulars = to;
        if (onPaper()) {
            shareContact(before.email());
            happened(at, "described", by, null);
        }
    }

    void add(ApplicationDocument document, String by) {
        if (status != ApplicationStatus.DRAFT && !status.isOpen()) {
            throw Refusal.conflict("application.closed");
        }
        if (documents.size() >= MOST_DOCUMENTS) {
            throw Refusal.field("file", "application.documents", MOST_DOCUMENTS);
        }
        documents.add(document);
        happened(document.addedAt(), "document-added", by, document.name());
    }

    /** Sends a draft, or the answer to what staff asked. */
    void submit(Contact contact, LocalDate today, int decisionDays, Instant at) {
        particulars.requireComplete();
        if (documents.stream().noneMatch(d -> d.kind() == DocumentKind.STATUTE)) {
            throw Refusal.field("documents", "application.statute-missing");
        }
        boolean answer = status == ApplicationStatus.INFORMATION_REQUESTED;
        status = status.to(ApplicationStatus.SUBMITTED);
        String sender = Objects.requireNonNull(applicant);
        applicantContact = contact;
        share(Contact.TOPIC, sender, contact);
        if (answer) {
            supplied(sender, today, at);
            return;
        }
        open(today, decisionDays);
        happened(at, "submitted", sender, null);
        announce(new ApplicationSubmitted(
                id().value(),
                network.value(),
                organisation().value(),
                organisationName(),
                taxCode().value(),
                Objects.requireNonNull(particulars.actorType()),
                sender,
                today,
                Objects.requireNonNull(termEndsOn)));
    }

    /** Staff write down that a body that applied on paper has answered; the board decides whether that is enough. */
    void supply(String by, LocalDate today, Instant at) {
        status = status.to(ApplicationStatus.SUBMITTED);
        supplied(by, today, at);
    }

    private void supplied(String by, LocalDate today, Instant at) {
        question = null;
        happened(at, "information-supplied", by, null);
        announce(new InformationSupplied(id().value(), network.value(), organisationName(), today));
    }

    /** Staff ask the applicant for something; asked again, the newer question stands. */
    void ask(String text, String textId, String by, LocalDate today, Instant at) {
        if (!status.isOpen()) {
            throw Refusal.conflict("application.closed");
        }
        question = Words.text("text", text, LONGEST_TEXT);
        status = ApplicationStatus.INFORMATION_REQUESTED;
        written(at, "information-requested", by, question, textId);
        share(WrittenText.TOPIC, textId, new WrittenText(question));
        @Nullable Boolean contact = shareContactAgain();
        announce(new InformationRequested(
                id().value(), network.value(), organisationName(), applicant, textId, contact, today));
    }

    void admit(Decision.Admitted by, Instant at) {
        requireOther(by.checkedBy());
        status = status.to(ApplicationStatus.ADMITTED);
        close(by);
        happened(at, "admitted", by.checkedBy(), by.act());
        @Nullable Boolean contact = shareContactAgain();
        announce(new ApplicationAdmitted(
                id().value(),
                network.value(),
                organisation().value(),
                organisationName(),
                Objects.requireNonNull(particulars.actorType()),
                applicant,
                by.standing().name(),
                by.since(),
                contact,
                by.on()));
    }

    void refuse(Decision.Refused by, String textId, String person, Instant at) {
        requireOther(person);
        status = status.to(ApplicationStatus.REFUSED);
        close(by);
        written(at, "refused", person, by.reasons(), textId);
        share(WrittenText.TOPIC, textId, new WrittenText(by.reasons()));
        @Nullable Boolean contact = shareContactAgain();
        announce(new ApplicationRefused(
                id().value(),
                network.value(),
                organisation().value(),
                organisationName(),
                applicant,
                textId,
                by.appealBy(),
                contact,
                by.on()));
    }

    void setAside(Decision.SetAside by, String textId, String person, Instant at) {
        requireOther(person);
        status = status.to(ApplicationStatus.SET_ASIDE);
        close(by);
        written(at, "set-aside", person, by.reasons(), textId);
        share(WrittenText.TOPIC, textId, new WrittenText(by.reasons()));
        @Nullable Boolean contact = shareContactAgain();
        announce(new ApplicationSetAside(
                id().value(), network.value(), organisationName(), applicant, textId, contact, by.on()));
    }

    /** @param by the applicant; for a body that applied on paper, the person of the staff who writes its word down */
    void withdraw(String by, LocalDate today, Instant at) {
        boolean wasOpen = status.isOpen();
        status = status.to(ApplicationStatus.WITHDRAWN);
        openFor = null;
        happened(at, "withdrawn", by, null);
        if (wasOpen) {
            announce(new ApplicationWithdrawn(id().value(), network.value(), organisationName(), today));
        }
    }

    /** Says once for each mark passed that the term ends soon; marks that were passed together are said as the last one. */
    void remind(LocalDate today, List<Integer> marks, Instant at) {
        if (!status.isOpen() || termEndsOn == null) {
            return;
        }
        long left = ChronoUnit.DAYS.between(today, termEndsOn);
        List<Integer> passed = marks.stream()
                .filter(mark -> left <= mark && !reminded.contains(mark))
                .toList();
        if (passed.isEmpty()) {
            return;
        }
        reminded.addAll(passed);
        happened(at, "reminded", null, Long.toString(left));
        announce(new ApplicationTermApproaching(
                id().value(), network.value(), organisationName(), (int) left, termEndsOn));
    }

    private void open(LocalDate from, int decisionDays) {
        receivedOn = from;
        termEndsOn = from.plusDays(decisionDays);
        openFor = network.value() + "/" + taxCode().value();
    }

    private void close(Decision by) {
        if (receivedOn != null && by.on().isBefore(receivedOn)) {
            throw Refusal.field("on", "decision.before-receipt");
        }
        decision = by;
        openFor = null;
        question = null;
    }

    /** Nobody decides an application that it filed. */
    private void requireOther(String person) {
        if (person.equals(applicant)) {
            throw Refusal.forbidden("application.own");
        }
    }

    private void happened(Instant at, String what, @Nullable String by, @Nullable String text) {
        written(at, what, by, text, null);
    }

    private void written(Instant at, String what, @Nullable String by, @Nullable String text, @Nullable String textId) {
        history.add(new Step(at.truncatedTo(ChronoUnit.MILLIS), what, by, text, textId));
    }

    /**
     * A person is forgotten: its name and addresses go, and what staff asked it. Its id stays; so do the organisation's own
     * particulars and the board's reasons, which are about the organisation.
     */
    void forget(String person, Set<String> addresses) {
        boolean its = person.equals(applicant);
        if (its) {
            applicantContact = null;
            question = null;
            forgetSteps(step -> step.what().equals("information-requested"));
        }
        String email = particulars.email();
        particulars = particulars.without(its, addresses);
        shareContact(email);
        if (decision instanceof Decision.Admitted admitted) {
            decision = admitted.without(person, addresses);
        }
    }

    /** A body that applied on paper has no account: it is told at the address that its application names, if it names one. */
    private void shareContact(@Nullable String before) {
        String email = particulars.email();
        if (onPaper() && !Objects.equals(before, email)) {
            share(Contact.TOPIC, id().value(), email == null ? null : new Contact(email, organisationName(), "it"));
        }
    }

    /**
     * Shares it again before it is needed: what was stored before contacts were shared said nothing yet.
     *
     * @return whether there is one; null where the applicant has an account
     */
    private @Nullable Boolean shareContactAgain() {
        if (!onPaper()) {
            return null;
        }
        shareContact(null);
        return particulars.email() != null;
    }

    /** A text goes; that something was asked or decided, when and by whom stays. */
    void forgetText(String text) {
        forgetSteps(step -> text.equals(step.textId()));
        if (text.equals(questionText())) {
            question = null;
        }
        if (text.equals(decisionText(id()))) {
            decision = decision == null ? null : decision.withoutReasons();
        }
    }

    /** The network's reasons of a decision travel as this text. */
    static String decisionText(ApplicationId id) {
        return id.value() + "-decision";
    }

    private @Nullable String questionText() {
        return history.stream()
                .filter(step -> step.what().equals("information-requested"))
                .reduce((before, last) -> last)
                .map(Step::textId)
                .orElse(null);
    }

    private void forgetSteps(Predicate<Step> those) {
        history.replaceAll(step -> {
            if (!those.test(step) || step.text() == null) {
                return step;
            }
            if (step.textId() != null) {
                share(WrittenText.TOPIC, step.textId(), null);
            }
            return step.withoutText();
        });
    }

    @Override
    public String network() {
        return network.value();
    }

    public NetworkId networkId() {
        return network;
    }

    public ApplicationStatus status() {
        return status;
    }

    /** Whether the network has received it; what was withdrawn as a draft never was. */
    public boolean sent() {
        return receivedOn != null;
    }

    /** Whether it came on paper: nobody has an account for it, and staff write down what the body says. */
    public boolean onPaper() {
        return applicant == null;
    }

    /** Whether what it says of the body may change: a draft, an answer to staff, or one on paper until it is decided. */
    public boolean editable() {
        return status == ApplicationStatus.DRAFT
                || status == ApplicationStatus.INFORMATION_REQUESTED
                || onPaper() && status.isOpen();
    }

    public Particulars particulars() {
        return particulars;
    }

    public @Nullable String applicant() {
        return applicant;
    }

    public @Nullable Contact applicantContact() {
        return applicantContact;
    }

    public @Nullable LocalDate receivedOn() {
        return receivedOn;
    }

    public @Nullable LocalDate termEndsOn() {
        return termEndsOn;
    }

    public @Nullable String question() {
        return question;
    }

    public @Nullable Decision decision() {
        return decision;
    }

    public List<ApplicationDocument> documents() {
        return List.copyOf(documents);
    }

    public List<Step> history() {
        return List.copyOf(history);
    }

    public TaxCode taxCode() {
        return Objects.requireNonNull(particulars.taxCode());
    }

    public OrganisationId organisation() {
        return OrganisationId.of(taxCode());
    }

    public String organisationName() {
        return Objects.requireNonNullElse(particulars.organisationName(), "");
    }
}
