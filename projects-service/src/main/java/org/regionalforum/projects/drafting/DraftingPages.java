package org.regionalforum.projects.drafting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.FormRefusals;
import org.regionalforum.projects.description.ProjectInput;
import org.regionalforum.projects.mandate.Mandate;
import org.regionalforum.projects.project.Project;
import org.regionalforum.projects.project.ProjectDesk;
import org.regionalforum.projects.project.ProjectId;
import org.regionalforum.projects.project.ProjectList;
import org.regionalforum.projects.project.ProjectStatus;
import org.regionalforum.projects.project.Written;
import org.regionalforum.webkit.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A delegate writes a project, now or in several sittings. */
@Controller
class DraftingPages {
    private static final String ONE = "/projects/{project}";

    private final ProjectDesk desk;
    private final ProjectList list;
    private final FormParts parts;
    private final FormRefusals refusals;

    DraftingPages(ProjectDesk desk, ProjectList list, FormParts parts, FormRefusals refusals) {
        this.desk = desk;
        this.list = list;
        this.parts = parts;
        this.refusals = refusals;
    }

    /** For whom one writes; then the form, with the members of that network to be named. */
    @GetMapping("/projects/new")
    String blank(
            Actor actor,
            @RequestParam(required = false) @Nullable String network,
            @RequestParam(required = false) @Nullable String lead,
            Model model,
            Locale locale) {
        List<Mandate> mandates = list.registering(actor).stream()
                .filter(one ->
                        network == null || network.isBlank() || one.network().equals(network))
                .toList();
        Mandate chosen = mandates.stream()
                .filter(one -> lead(one).equals(lead))
                .findFirst()
                .orElse(
                        mandates.stream().map(DraftingPages::lead).distinct().count() == 1
                                ? mandates.getFirst()
                                : null);
        if (chosen == null) {
            model.addAttribute(
                    "leads",
                    mandates.stream().map(DraftingPages::choice).distinct().toList());
            model.addAttribute("preferred", actor.actingFor());
            return "drafting/lead";
        }
        model.addAttribute("form", ProjectInput.empty());
        return writing(chosen, ProjectInput.empty(), null, model, locale);
    }

    @PostMapping("/projects")
    String draft(
            Actor actor,
            Once once,
            @RequestParam String lead,
            @RequestParam(required = false) @Nullable String then,
            @ModelAttribute("form") ProjectInput form,
            BindingResult errors,
            Model model,
            Locale locale) {
        Mandate mandate = list.registering(actor).stream()
                .filter(one -> lead(one).equals(lead))
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("mandate.none"));
        if ("more".equals(then)) {
            return writing(mandate, form, errors, model, locale);
        }
        try {
            Project made = desk.draft(actor, mandate.network(), mandate.organisation(), form.complete(), once);
            return onward(made, then);
        } catch (Refusal refusal) {
            refusals.show(shown(refusal), errors, Map.of());
            return writing(mandate, form, errors, model, locale);
        }
    }

    @GetMapping(ONE + "/edit")
    String edit(Actor actor, @PathVariable String project, Model model, Locale locale) {
        Project of = desk.requireLed(actor, new ProjectId(project));
        ProjectInput form = parts.named(Written.of(of), locale);
        model.addAttribute("form", form);
        return rewriting(of, form, null, Expected.version(of.version()), model, locale);
    }

    @PostMapping(ONE)
    String describe(
            Actor actor,
            @PathVariable String project,
            Expected expected,
            @RequestParam(required = false) @Nullable String then,
            @ModelAttribute("form") ProjectInput form,
            BindingResult errors,
            Model model,
            Locale locale) {
        Project of = desk.requireLed(actor, new ProjectId(project));
        if ("more".equals(then)) {
            return rewriting(of, form, errors, expected, model, locale);
        }
        try {
            return onward(desk.describe(actor, of.id(), expected, form.complete()), then);
        } catch (Refusal refusal) {
            refusals.show(shown(refusal), errors, Map.of());
            return rewriting(of, form, errors, Expected.version(of.version()), model, locale);
        }
    }

    private String writing(
            Mandate lead, ProjectInput form, @Nullable BindingResult errors, Model model, Locale locale) {
        model.addAttribute("lead", choice(lead));
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("registered", false);
        List<Choice> partners = parts.organisations(lead.network(), lead.organisation(), List.of());
        parts.show(form, errors, partners, model, locale);
        return "drafting/form";
    }

    /**
     * @param seen the version on which the writing rests: a newer one only where the person was told that there is one
     */
    private String rewriting(
            Project of, ProjectInput form, @Nullable BindingResult errors, Expected seen, Model model, Locale locale) {
        model.addAttribute("project", of);
        model.addAttribute("version", seen.version());
        model.addAttribute("registered", of.status() == ProjectStatus.REGISTERED);
        List<Choice> partners = parts.organisations(of.network(), of.lead().organisation(), of.partners());
        parts.show(form, errors, partners, model, locale);
        return "drafting/form";
    }

    private static String onward(Project saved, @Nullable String then) {
        String address = "/projects/" + saved.id().value();
        boolean check = "check".equals(then) && saved.status() == ProjectStatus.DRAFT;
        return "redirect:" + address + (check ? "/check" : "") + "?done=project.saved";
    }

    private static String lead(Mandate mandate) {
        return mandate.network() + "/" + mandate.organisation();
    }

    private static Choice choice(Mandate mandate) {
        return new Choice(
                lead(mandate),
                mandate.organisationName() + " (" + mandate.network().toUpperCase(Locale.ROOT) + ")");
    }

    /** What has no place in a form is no answer to it. */
    static Refusal shown(Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
            throw refusal;
        }
        return refusal;
    }
}
