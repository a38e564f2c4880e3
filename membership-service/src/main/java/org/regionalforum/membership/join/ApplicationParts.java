package org.regionalforum.membership.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.admission.ApplicationDocument;
import org.regionalforum.membership.admission.ApplicationDocument.DocumentKind;
import org.regionalforum.membership.admission.ApplicationId;
import org.regionalforum.membership.admission.DocumentDesk;
import org.regionalforum.membership.admission.MembershipApplication;
import org.regionalforum.membership.admission.Particulars;
import org.regionalforum.membership.admission.Step;
import org.regionalforum.membership.reference.ActorTypes;
import org.regionalforum.membership.reference.LegalForms;
import org.regionalforum.webkit.Happening;
import org.regionalforum.webkit.Row;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What pages about an application show alike: its answers, its history, its documents. */
@Component
public class ApplicationParts {
    private final ActorTypes actorTypes;
    private final LegalForms legalForms;
    private final DocumentDesk documents;
    private final MessageSource messages;

    ApplicationParts(ActorTypes actorTypes, LegalForms legalForms, DocumentDesk documents, MessageSource messages) {
        this.actorTypes = actorTypes;
        this.legalForms = legalForms;
        this.documents = documents;
        this.messages = messages;
    }

    /**
     * The answers, line by line.
     *
     * @param change address below which the steps are, null where nothing can be changed
     */
    public List<Row> rows(MembershipApplication application, @Nullable String change, Locale locale) {
        Particulars of = application.particulars();
        Particulars.ContactPoint contact = of.contact();
        String body = change == null ? null : change + "/body";
        String seat = change == null ? null : change + "/seat";
        String files = change == null ? null : change + "/documents";
        List<Row> rows = new ArrayList<>(List.of(
                new Row(word("join.organisationName", locale), of.organisationName(), body),
                new Row(
                        word("join.taxCode", locale),
                        of.taxCode() == null ? null : of.taxCode().value(),
                        body),
                new Row(
                        word("join.actorType", locale),
                        of.actorType() == null ? null : actorTypes.label(of.actorType(), locale),
                        body),
                new Row(
                        word("join.legalForm", locale),
                        of.legalForm() == null ? null : legalForms.label(of.legalForm()),
                        body),
                new Row(
                        word("join.aicsListed", locale),
                        word(Boolean.TRUE.equals(of.aicsListed()) ? "yes" : "no", locale),
                        body),
                new Row(
                        word("join.seat", locale),
                        of.seat() == null ? null : of.seat().inWords(locale),
                        seat),
                new Row(word("join.contactName", locale), contact == null ? null : contact.name(), seat),
                new Row(word("join.contactEmail", locale), contact == null ? null : contact.email(), seat)));
        if (contact != null && contact.phone() != null) {
            rows.add(new Row(word("join.contactPhone", locale), contact.phone(), seat));
        }
        rows.add(new Row(word("join.documents", locale), names(application), files));
        return rows;
    }

    /** The history as a timeline, newest first. */
    public List<Happening> happenings(MembershipApplication application, Locale locale) {
        List<Happening> all = new ArrayList<>();
        for (Step step : application.history().reversed()) {
            all.add(new Happening(
                    step.at(),
                    messages.getMessage("step." + step.what(), new Object[] {text(step.text())}, locale),
                    who(application, step, locale),
                    step.what().equals("reminded") ? null : step.text(),
                    null));
        }
        return all;
    }

    void add(Actor actor, ApplicationId id, Expected expected, DocumentForm form) {
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) {
            throw Refusal.field("file", "file.empty");
        }
        documents.add(actor, id, expected, kind(form.kind()), file);
    }

    private static DocumentKind kind(@Nullable String kind) {
        try {
            return DocumentKind.valueOf(text(kind));
        } catch (IllegalArgumentException e) {
            throw Refusal.field("kind", "document.kind");
        }
    }

    private String who(MembershipApplication application, Step step, Locale locale) {
        String who = step.by() == null ? "platform" : step.by().equals(application.applicant()) ? "applicant" : "staff";
        return word("by." + who, locale);
    }

    private static @Nullable String names(MembershipApplication application) {
        return application.documents().isEmpty()
                ? null
                : application.documents().stream()
                        .map(ApplicationDocument::name)
                        .collect(Collectors.joining(", "));
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
