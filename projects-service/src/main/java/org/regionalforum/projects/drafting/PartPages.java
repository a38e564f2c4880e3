package org.regionalforum.projects.drafting;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.FormRefusals;
import org.regionalforum.projects.project.PartDesk;
import org.regionalforum.projects.project.Project;
import org.regionalforum.projects.project.ProjectDesk;
import org.regionalforum.projects.project.ProjectId;
import org.regionalforum.projects.project.ProjectList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A named member answers: it takes part, it does not, it no longer does; its lead asks again. */
@Controller
@RequestMapping("/projects/{project}/partners/{organisation}")
class PartPages {
    private final ProjectDesk desk;
    private final PartDesk parts;
    private final ProjectList list;
    private final FormRefusals refusals;

    PartPages(ProjectDesk desk, PartDesk parts, ProjectList list, FormRefusals refusals) {
        this.desk = desk;
        this.parts = parts;
        this.list = list;
        this.refusals = refusals;
    }

    /** Why it does not take part. */
    record PartForm(@Nullable String reason) {}

    @GetMapping
    String part(Actor actor, @PathVariable String project, @PathVariable String organisation, Model model) {
        model.addAttribute("form", new PartForm(null));
        return answering(actor, project, organisation, model);
    }

    @PostMapping("/confirmation")
    String confirm(Actor actor, @PathVariable String project, @PathVariable String organisation, Expected expected) {
        Project of = parts.confirm(actor, new ProjectId(project), organisation, expected);
        return "redirect:/projects/" + of.id().value() + "?done=part.confirmed";
    }

    /** Who acts for the lead asks once more. */
    @PostMapping("/request")
    String askAgain(Actor actor, @PathVariable String project, @PathVariable String organisation, Expected expected) {
        Project of = parts.askAgain(actor, new ProjectId(project), organisation, expected);
        return "redirect:/projects/" + of.id().value() + "?done=part.asked";
    }

    @PostMapping("/refusal")
    String refuse(
            Actor actor,
            @PathVariable String project,
            @PathVariable String organisation,
            Expected expected,
            @ModelAttribute("form") PartForm form,
            BindingResult errors,
            Model model) {
        try {
            parts.refuse(actor, new ProjectId(project), organisation, expected, form.reason());
            return "redirect:/projects/" + project + "?done=part.refused";
        } catch (Refusal refusal) {
            refusals.show(DraftingPages.shown(refusal), errors, Map.of());
            return answering(actor, project, organisation, model);
        }
    }

    @PostMapping("/withdrawal")
    String leave(
            Actor actor,
            @PathVariable String project,
            @PathVariable String organisation,
            Expected expected,
            @ModelAttribute("form") PartForm form,
            BindingResult errors,
            Model model) {
        try {
            parts.leave(actor, new ProjectId(project), organisation, expected, form.reason());
            return "redirect:/projects/" + project + "?done=part.left";
        } catch (Refusal refusal) {
            refusals.show(DraftingPages.shown(refusal), errors, Map.of());
            return answering(actor, project, organisation, model);
        }
    }

    private String answering(Actor actor, String project, String organisation, Model model) {
        Project of = desk.one(actor, new ProjectId(project));
        model.addAttribute("project", of);
        model.addAttribute("mayConfirm", parts.mayConfirm(of, organisation));
        model.addAttribute(
                "part",
                list.ownParts(actor, of).stream()
                        .filter(part -> organisation.equals(part.organisation()))
                        .findFirst()
                        .orElseThrow(() -> Refusal.forbidden("mandate.none")));
        return "drafting/part";
    }
}
