package org.regionalforum.projects.drafting;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.FormRefusals;
import org.regionalforum.projects.project.DocumentDesk;
import org.regionalforum.projects.project.Project;
import org.regionalforum.projects.project.ProjectDesk;
import org.regionalforum.projects.project.ProjectId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** Who acts for the lead adds a document to its project, or takes one out. */
@Controller
@RequestMapping("/projects/{project}/documents")
class DocumentPages {
    private final ProjectDesk desk;
    private final DocumentDesk documents;
    private final FormRefusals refusals;

    DocumentPages(ProjectDesk desk, DocumentDesk documents, FormRefusals refusals) {
        this.desk = desk;
        this.documents = documents;
        this.refusals = refusals;
    }

    /** A file to add. */
    record FileForm(@Nullable MultipartFile file) {}

    @GetMapping
    String file(Actor actor, @PathVariable String project, Model model) {
        model.addAttribute("project", desk.requireLed(actor, new ProjectId(project)));
        model.addAttribute("form", new FileForm(null));
        return "drafting/documents";
    }

    @PostMapping
    String attach(
            Actor actor,
            @PathVariable String project,
            Expected expected,
            @ModelAttribute("form") FileForm form,
            BindingResult errors,
            Model model) {
        Project of = desk.requireLed(actor, new ProjectId(project));
        try {
            MultipartFile file = form.file();
            if (file == null || file.isEmpty()) {
                throw Refusal.field("file", "file.empty");
            }
            documents.add(actor, of.id(), expected, file);
            return "redirect:" + address(of) + "?done=project.document";
        } catch (Refusal refusal) {
            refusals.show(DraftingPages.shown(refusal), errors, Map.of());
            model.addAttribute("project", desk.one(actor, of.id()));
            return "drafting/documents";
        }
    }

    /** What will be removed, before it is: there is no way back. */
    @GetMapping("/{document}/removal")
    String removal(Actor actor, @PathVariable String project, @PathVariable String document, Model model) {
        Project of = desk.requireLed(actor, new ProjectId(project));
        model.addAttribute("project", of);
        model.addAttribute("document", documents.one(actor, of.id(), document));
        return "drafting/document-removal";
    }

    @PostMapping("/{document}/removal")
    String remove(Actor actor, @PathVariable String project, @PathVariable String document, Expected expected) {
        Project left = documents.remove(actor, new ProjectId(project), expected, document);
        return "redirect:" + address(left) + "?done=project.document.removed";
    }

    private static String address(Project of) {
        return "/projects/" + of.id().value();
    }
}
