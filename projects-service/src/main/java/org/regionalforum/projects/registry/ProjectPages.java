package org.regionalforum.projects.registry;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.file.Downloads;
import org.regionalforum.projects.member.Members;
import org.regionalforum.projects.project.Change;
import org.regionalforum.projects.project.DocumentDesk;
import org.regionalforum.projects.project.Partner;
import org.regionalforum.projects.project.Project;
import org.regionalforum.projects.project.ProjectDesk;
import org.regionalforum.projects.project.ProjectId;
import org.regionalforum.projects.project.ProjectList;
import org.regionalforum.projects.project.ProjectStatus;
import org.regionalforum.projects.wording.Wording;
import org.regionalforum.webkit.Happening;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One project as anybody sees it; with what is more to be seen, and to be done, for whom it concerns. */
@Controller
class ProjectPages {
    private final ProjectDesk desk;
    private final ProjectList list;
    private final DocumentDesk documents;
    private final Members members;
    private final Wording wording;
    private final LawClock clock;
    private final MessageSource messages;

    ProjectPages(
            ProjectDesk desk,
            ProjectList list,
            DocumentDesk documents,
            Members members,
            Wording wording,
            LawClock clock,
            MessageSource messages) {
        this.desk = desk;
        this.list = list;
        this.documents = documents;
        this.members = members;
        this.wording = wording;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/projects/{project}")
    String one(@Nullable Actor actor, @PathVariable String project, Model model, Locale locale) {
        Project of = desk.one(actor, new ProjectId(project));
        boolean leads = desk.leads(actor, of);
        boolean keeps = desk.keeps(actor, of);
        String title = of.description().title();
        model.addAttribute("heading", title.isEmpty() ? messages.getMessage("project.untitled", null, locale) : title);
        model.addAttribute("project", of);
        model.addAttribute("of", of.description());
        model.addAttribute("network", members.require(of.network()));
        model.addAttribute("progress", of.description().progress(clock.today()));
        model.addAttribute("partners", leads || keeps ? of.partners() : of.shownPartners());
        model.addAttribute("leads", leads);
        model.addAttribute("keeps", keeps);
        model.addAttribute("ownParts", of.status() == ProjectStatus.REGISTERED ? list.ownParts(actor, of) : List.of());
        model.addAttribute("happenings", happenings(of, leads || keeps, locale));
        model.addAttribute("say", wording.in(locale));
        return "registry/project";
    }

    @GetMapping("/projects/{project}/documents/{document}")
    ResponseEntity<Resource> document(
            @Nullable Actor actor, @PathVariable String project, @PathVariable String document) {
        return Downloads.of(documents.open(actor, new ProjectId(project), document));
    }

    /** The newest first; for the public without persons, refusals and what came before the registration. */
    private List<Happening> happenings(Project of, boolean inside, Locale locale) {
        return of.history().reversed().stream()
                .filter(change -> inside || open(of, change))
                .map(change -> new Happening(
                        change.at(),
                        title(of, change, locale),
                        inside ? change.by() : null,
                        inside ? change.reason() : null,
                        null))
                .toList();
    }

    private static boolean open(Project of, Change change) {
        return change.what().open() && of.registeredAt() != null && !change.at().isBefore(of.registeredAt());
    }

    private String title(Project of, Change change, Locale locale) {
        String organisation = change.organisation() == null
                ? ""
                : of.partners().stream()
                        .filter(partner -> change.organisation().equals(partner.organisation()))
                        .map(Partner::name)
                        .findFirst()
                        .or(() -> members.name(Objects.requireNonNull(change.organisation())))
                        .orElse(change.organisation());
        String fields = String.join(
                ", ",
                change.fields().stream()
                        .map(field -> messages.getMessage("project.field." + field, null, locale))
                        .toList());
        return messages.getMessage(
                "change." + change.what(), new Object[] {organisation.isEmpty() ? fields : organisation}, locale);
    }
}
