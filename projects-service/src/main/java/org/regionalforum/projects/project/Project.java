package org.regionalforum.projects.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.projects.description.Description;
import org.regionalforum.projects.project.Change.What;
import org.regionalforum.projects.text.WrittenText;

/** A project of a member: one however many take part in it. */
public final class Project extends Aggregate<ProjectId, ProjectFact> {
    static final int MOST_DOCUMENTS = 10;

    private String network;
    private Lead lead;
    private ProjectStatus status;
    private Description description;
    private List<Partner> partners = new ArrayList<>();
    private List<ProjectDocument> documents = new ArrayList<>();
    private List<Change> history = new ArrayList<>();
    private int texts;
    private @Nullable Integer number;
    private @Nullable String place;
    private @Nullable Instant registeredAt;
    private @Nullable Listing listing;

    @SuppressWarnings({"NullAway.Init", "unused"}) // filled by the store
    private Project() {}

    private Project(ProjectId id, String network, Lead lead, Description description) {
        super(id);
        this.network = network;
        this.lead = lead;
        this.description = description;
        this.status = ProjectStatus.DRAFT;
    }

    /** A draft may be incomplete. */
    static Project draft(
            ProjectId id, String network, Lead lead, Description description, List<Partner> partners, Act by) {
        Project project = new Project(id, network, lead, description);
        project.name(partners);
        project.note(What.DRAFTED, List.of(), null, null, by);
        return project;
    }

    /** Describes it anew; of a registered one nothing may be missing, and who is named anew is asked. */
    void describe(Description next, List<Partner> named, Act by) {
        status.requireOpen();
        List<Partner> before = List.copyOf(partners);
        List<String> changed = next.changedFrom(description);
        Description old = description;
        description = next;
        name(named);
        if (!partners.equals(before)) {
            changed.add("partners");
        }
        if (changed.isEmpty()) {
            return;
        }
        note(What.CHANGED, changed, null, null, by);
        if (status == ProjectStatus.REGISTERED) {
            description.requireComplete();
            shareTexts(old, before);
            announce(say(by).changed(changed, Parts.newlyAsked(before, partners)));
        }
    }

    /** Everybody sees it from now on. */
    void register(int next, Act by) {
        description.requireComplete();
        status = status.to(ProjectStatus.REGISTERED);
        number = next;
        place = network + "/" + next;
        registeredAt = by.at();
        note(What.REGISTERED, List.of(), null, null, by);
        shareTexts(null, List.of());
        announce(say(by).registered(Parts.asked(partners)));
    }

    void confirm(String organisation, Act by) {
        answer(organisation, PartnerState.CONFIRMED, null, by);
    }

    void refuse(String organisation, @Nullable String reason, Act by) {
        answer(organisation, PartnerState.REFUSED, reason, by);
    }

    void leave(String organisation, @Nullable String reason, Act by) {
        answer(organisation, PartnerState.WITHDRAWN, reason, by);
    }

    private void answer(String organisation, PartnerState answer, @Nullable String reason, Act by) {
        if (status != ProjectStatus.REGISTERED) {
            throw Refusal.conflict("project.move." + status);
        }
        partners = Parts.moved(partners, organisation, answer);
        note(What.of(answer), List.of(), organisation, reason, by);
        String text = shareReason(reason);
        announce(say(by).answered(answer, organisation, text));
    }

    /** Its lead takes it back. */
    void withdraw(@Nullable String reason, Act by) {
        end(What.WITHDRAWN, "LEAD", reason, by);
    }

    /** Staff take it down. */
    void takeDown(String reason, Act by) {
        if (status == ProjectStatus.DRAFT) {
            throw Refusal.notFound();
        }
        end(What.TAKEN_DOWN, "STAFF", reason, by);
    }

    /** The contact is removed, whoever entered it and whatever became of the project: it is somebody's personal data. */
    void forgetContact(Act by) {
        if (description.contact() == null) {
            return;
        }
        description = description.withoutContact();
        amended(What.CHANGED, "contact", by);
    }

    private void end(What what, String who, @Nullable String reason, Act by) {
        boolean known = status == ProjectStatus.REGISTERED;
        status = status.to(ProjectStatus.WITHDRAWN);
        description = description.withoutContact();
        note(what, List.of(), null, reason, by);
        if (known) {
            String text = shareReason(reason);
            announce(say(by).withdrawn(who, text));
        }
    }

    void attach(ProjectDocument document, Act by) {
        status.requireOpen();
        if (documents.size() >= MOST_DOCUMENTS) {
            throw Refusal.field("file", "documents.too-many", MOST_DOCUMENTS);
        }
        documents.add(document);
        amended(What.DOCUMENT_ADDED, "documents", by);
    }

    private void amended(What what, String field, Act by) {
        note(what, List.of(field), null, null, by);
        if (status == ProjectStatus.REGISTERED) {
            announce(say(by).changed(List.of(field), List.of()));
        }
    }

    /** By what it is found from now on; null where it is not to be found. */
    void listAs(@Nullable Listing found) {
        listing = found;
    }

    private void name(List<Partner> named) {
        partners = Parts.named(partners, named, () -> id().value() + "-partner-" + ++texts);
    }

    private void shareTexts(@Nullable Description old, List<Partner> before) {
        if (old == null || !old.title().equals(description.title())) {
            share(WrittenText.TOPIC, titleId(), new WrittenText(description.title()));
        }
        if (old == null || !old.summary().equals(description.summary())) {
            share(WrittenText.TOPIC, id().value() + "-summary", new WrittenText(description.summary()));
        }
        Parts.outsiders(partners, before)
                .forEach((text, name) -> share(WrittenText.TOPIC, text, new WrittenText(name)));
        Parts.outsiders(before, partners).forEach((text, name) -> share(WrittenText.TOPIC, text, null));
    }

    private @Nullable String shareReason(@Nullable String reason) {
        if (reason == null) {
            return null;
        }
        String text = id().value() + "-reason-" + ++texts;
        share(WrittenText.TOPIC, text, new WrittenText(reason));
        return text;
    }

    private Saying say(Act by) {
        return Saying.of(this, Objects.requireNonNull(number), by);
    }

    private void note(What what, List<String> fields, @Nullable String organisation, @Nullable String reason, Act by) {
        history.add(new Change(by.at(), by.person(), what, fields, organisation, reason));
    }

    String titleId() {
        return id().value() + "-title";
    }

    public Optional<Partner> partOf(String organisation) {
        return partners.stream().filter(partner -> partner.is(organisation)).findFirst();
    }

    @Override
    public String network() {
        return network;
    }

    public Lead lead() {
        return lead;
    }

    public ProjectStatus status() {
        return status;
    }

    public Description description() {
        return description;
    }

    public List<Partner> partners() {
        return List.copyOf(partners);
    }

    /** Those whom everybody sees: who confirmed, and outsiders. */
    public List<Partner> shownPartners() {
        return partners.stream().filter(partner -> partner.state().shown()).toList();
    }

    public List<ProjectDocument> documents() {
        return List.copyOf(documents);
    }

    /** The oldest first. */
    public List<Change> history() {
        return List.copyOf(history);
    }

    public @Nullable Integer number() {
        return number;
    }

    public @Nullable Instant registeredAt() {
        return registeredAt;
    }

    @Nullable
    Listing listing() {
        return listing;
    }
}
