package org.regionalforum.projects.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.FormRefusals;
import org.regionalforum.projects.project.Partner;
import org.regionalforum.projects.project.Project;
import org.regionalforum.projects.project.ProjectDesk;
import org.regionalforum.projects.project.ProjectId;
import org.regionalforum.projects.project.ProjectList;
import org.regionalforum.projects.project.ProjectStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is done with a project that is written: check and register it, withdraw it; and the list of one's own. */
@Controller
class StepPages {
    private static final String ONE = "/projects/{project}";

    private final ProjectDesk desk;
    private final ProjectList list;
    private final Answers answers;
    private final FormRefusals refusals;

    StepPages(ProjectDesk desk, ProjectList list, Answers answers, FormRefusals refusals) {
        this.desk = desk;
        this.list = list;
        this.answers = answers;
        this.refusals = refusals;
    }

    /** Why. */
    record ReasonForm(@Nullable String reason) {}

    /** A member's part in a project of somebody. */
    record OwnPart(Project project, Partner part) {}

    @GetMapping("/projects/mine")
    String mine(Actor actor, Model model) {
        List<OwnPart> parts = new ArrayList<>();
        list.naming(actor)
                .forEach(project ->
                        list.ownParts(actor, project).forEach(part -> parts.add(new OwnPart(project, part))));
        model.addAttribute("projects", list.own(actor));
        model.addAttribute(
                "asked", parts.stream().filter(one -> one.part().asked()).toList());
        model.addAttribute(
                "answered", parts.stream().filter(one -> !one.part().asked()).toList());
        model.addAttribute("mayRegister", !list.registering(actor).isEmpty());
        return "drafting/mine";
    }

    @GetMapping(ONE + "/check")
    String check(Actor actor, @PathVariable String project, Model model, Locale locale) {
        Project of = desk.requireLed(actor, new ProjectId(project));
        if (of.status() != ProjectStatus.DRAFT) {
            return "redirect:" + address(of);
        }
        model.addAttribute("project", of);
        model.addAttribute("missing", answers.missing(of, locale));
        model.addAttribute("answers", answers.rows(of, address(of) + "/edit", locale));
        return "drafting/check";
    }

    @PostMapping(ONE + "/registration")
    String register(Actor actor, @PathVariable String project, Expected expected) {
        Project of = desk.register(actor, new ProjectId(project), expected, null);
        return "redirect:" + address(of) + "?done=project.registered";
    }

    @PostMapping(ONE + "/contact-erasure")
    String forgetContact(Actor actor, @PathVariable String project, Expected expected) {
        Project of = desk.forgetContact(actor, new ProjectId(project), expected);
        return "redirect:" + address(of) + "?done=project.contact";
    }

    @GetMapping(ONE + "/withdrawal")
    String withdrawal(Actor actor, @PathVariable String project, Model model) {
        model.addAttribute("form", new ReasonForm(null));
        return ending(actor, project, model);
    }

    @PostMapping(ONE + "/withdrawal")
    String withdraw(
            Actor actor,
            @PathVariable String project,
            Expected expected,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Model model) {
        try {
            Project of = desk.withdraw(actor, new ProjectId(project), expected, form.reason());
            return "redirect:" + address(of) + "?done=project.withdrawn";
        } catch (Refusal refusal) {
            refusals.show(DraftingPages.shown(refusal), errors, Map.of());
            return ending(actor, project, model);
        }
    }

    private String ending(Actor actor, String project, Model model) {
        Project of = desk.one(actor, new ProjectId(project));
        boolean leads = desk.leads(actor, of);
        if (!leads && !desk.keeps(actor, of)) {
            throw Refusal.forbidden("staff.only");
        }
        model.addAttribute("project", of);
        model.addAttribute("leads", leads);
        return "drafting/withdrawal";
    }

    private static String address(Project of) {
        return "/projects/" + of.id().value();
    }
}
