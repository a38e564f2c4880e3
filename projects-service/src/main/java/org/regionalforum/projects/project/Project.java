package org.regionalforum.projects.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.projects.description.Description;
import org.regionalforum.projects.project.Change.What;
import org.regionalforum.projects.project.ProjectFact.ProjectTextErased;
import org.regionalforum.projects.text.WrittenText;

/** A project of a member: one however many take part in it. */
public final class Project extends Aggregate<ProjectId, ProjectFact> {
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

    /**
     * Describes it anew; of a registered one nothing may be missing, who is named anew is asked, and whom it
     * names no more the history keeps.
     */
    void describe(Description next, List<Partner> named, Act by) {
        status.requireOpen();
        List<Partner> before = partners;
        Description old = description;
        List<String> changed = next.changedFrom(old);
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
            List<String> removed = Parts.removed(before, partners);
            List<String> tookPart = removed.stream()
                    .filter(member -> Change.tookPart(member, history))
                    .toList();
            Parts.askedAgain(before, partners).forEach(member -> noteOf(member, What.PART_ASKED_AGAIN, by));
            removed.forEach(member -> noteOf(member, What.PART_REMOVED, by));
            announce(Saying.of(this, by).changed(changed, Parts.newlyAsked(before, partners), tookPart));
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
        announce(Saying.of(this, by).registered(Parts.asked(partners)));
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
        status.requireRegistered();
        partners = Parts.moved(partners, organisation, answer);
        String text = note(What.of(answer), List.of(), organisation, reason, by);
        announce(Saying.of(this, by).answered(answer, organisation, text));
    }

    /** A member that refused or withdrew is asked once more. */
    void askAgain(String organisation, Act by) {
        status.requireRegistered();
        partners = Parts.moved(partners, organisation, PartnerState.ASKED);
        noteOf(organisation, What.PART_ASKED_AGAIN, by);
        announce(Saying.of(this, by).changed(List.of("partners"), List.of(organisation), List.of()));
    }

    /** Its lead takes it back. */
    void withdraw(@Nullable String reason, Act by) {
        end(What.WITHDRAWN, "LEAD", reason, by);
    }

    void takeDown(String reason, Act by) {
        status.requireSeen();
        end(What.TAKEN_DOWN, "STAFF", reason, by);
    }

    /** The contact is removed, whoever entered it and whatever became of the project: it is somebody's personal data. */
    void forgetContact(Act by) {
        if (description.contact() != null) {
            description = description.withoutContact();
            amended(What.CHANGED, "contact", by);
        }
    }

    /** A text leaves sight for good, once; refuses with "not found" what is not written. */
    void removeText(ProjectText text, String reason, Act by) {
        if (text.removedIn(this)) {
            return;
        }
        description = text.replacedIn(description, status == ProjectStatus.DRAFT ? "" : text.mark());
        partners = Parts.without(partners, text);
        history.replaceAll(change -> change.withoutReason(text.id()));
        history.add(Change.removed(text, reason, by));
        share(WrittenText.TOPIC, text.id(), null);
        announce(new ProjectTextErased(id().value(), network, number, text.id()));
    }

    /** A person is named no more; a contact that it entered may be its own, and goes too. */
    void forget(String person) {
        if (Change.contactBy(person, history)) {
            description = description.withoutContact();
        }
        history.replaceAll(change -> change.without(person));
    }

    private void end(What what, String who, @Nullable String reason, Act by) {
        status = status.to(ProjectStatus.WITHDRAWN);
        description = description.withoutContact();
        String text = note(what, List.of(), null, reason, by);
        if (number != null) {
            announce(Saying.of(this, by).withdrawn(who, text));
        }
    }

    void attach(ProjectDocument document, Act by) {
        status.requireOpen();
        documents = ProjectDocument.added(documents, document);
        amended(What.DOCUMENT_ADDED, "documents", by);
    }

    /** Refuses with "not found" where it has no such document. */
    void detach(String file, Act by) {
        status.requireOpen();
        documents = ProjectDocument.removed(documents, file);
        amended(What.DOCUMENT_REMOVED, "documents", by);
    }

    private void amended(What what, String field, Act by) {
        note(what, List.of(field), null, null, by);
        if (status == ProjectStatus.REGISTERED) {
            announce(Saying.of(this, by).changed(List.of(field), List.of(), List.of()));
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
        ProjectText.newIn(this, old, before)
                .forEach((text, said) -> share(WrittenText.TOPIC, text, new WrittenText(said)));
        Parts.outsiders(before, partners).forEach((text, name) -> share(WrittenText.TOPIC, text, null));
    }

    private void noteOf(String member, What what, Act by) {
        note(what, List.of(), member, null, by);
    }

    private @Nullable String note(
            What what, List<String> fields, @Nullable String organisation, @Nullable String reason, Act by) {
        String text = reason == null ? null : id().value() + "-reason-" + ++texts;
        history.add(new Change(by.at(), by.person(), what, fields, organisation, reason, text));
        if (reason != null && text != null && number != null) {
            share(WrittenText.TOPIC, text, new WrittenText(reason));
        }
        return text;
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
