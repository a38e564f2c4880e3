package org.regionalforum.membership.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.FormRefusals;
import org.regionalforum.membership.admission.AdmissionDesk;
import org.regionalforum.membership.admission.ApplicationId;
import org.regionalforum.membership.admission.ApplicationStatus;
import org.regionalforum.membership.admission.MembershipApplication;
import org.regionalforum.membership.join.ApplicationParts;
import org.regionalforum.membership.mandate.DelegateDesk;
import org.regionalforum.membership.network.Network;
import org.regionalforum.membership.network.NetworkDesk;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.staff.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for a network's staff, and one application with all that a decision needs. */
@Controller
@RequestMapping("/desk")
class DeskPages {
    private final AdmissionDesk desk;
    private final DelegateDesk delegates;
    private final NetworkDesk networks;
    private final Access access;
    private final ApplicationParts parts;
    private final DecisionRows decided;
    private final FormRefusals refusals;
    private final LawClock clock;

    DeskPages(
            AdmissionDesk desk,
            DelegateDesk delegates,
            NetworkDesk networks,
            Access access,
            ApplicationParts parts,
            DecisionRows decided,
            FormRefusals refusals,
            LawClock clock) {
        this.desk = desk;
        this.delegates = delegates;
        this.networks = networks;
        this.access = access;
        this.parts = parts;
        this.decided = decided;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** What waits in one network: the most urgent first. */
    record Queue(
            Network network,
            List<MembershipApplication> waiting,
            long answersDue,
            long overdue,
            long withoutDelegate) {}

    @GetMapping
    String desk(Actor actor, Model model) {
        List<Queue> queues = new ArrayList<>();
        for (NetworkId kept : access.keptBy(actor)) {
            List<MembershipApplication> waiting = desk.waiting(kept);
            queues.add(new Queue(
                    networks.one(kept),
                    waiting,
                    waiting.stream()
                            .filter(a -> a.status() == ApplicationStatus.INFORMATION_REQUESTED)
                            .count(),
                    waiting.stream().filter(this::overdue).count(),
                    delegates.missing(actor, kept).size()));
        }
        model.addAttribute("queues", queues);
        return "desk/desk";
    }

    @GetMapping("/applications/{application}")
    String one(
            Actor actor,
            @PathVariable String application,
            @RequestParam(required = false) @Nullable String stale,
            Model model,
            Locale locale) {
        model.addAttribute("ask", new AskForm(null));
        return page(shown(actor, application, model, locale), stale != null, model);
    }

    @PostMapping("/applications/{application}/information-requests")
    String ask(
            Actor actor,
            @PathVariable String application,
            Expected expected,
            Once once,
            @ModelAttribute("ask") AskForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        try {
            String text = form.text() == null ? "" : form.text();
            MembershipApplication asked = desk.ask(actor, new ApplicationId(application), expected, once, text);
            return "redirect:/desk/applications/" + application + "?done=information.requested." + told(asked);
        } catch (Refusal refusal) {
            return again(refusal, application, errors)
                    .orElseGet(() -> page(shown(actor, application, model, locale), false, model));
        }
    }

    @GetMapping("/applications/{application}/decision")
    String decision(
            Actor actor, @PathVariable String application, @RequestParam String outcome, Model model, Locale locale) {
        shown(actor, application, model, locale);
        model.addAttribute("form", DecisionForm.empty(outcome, clock.today()));
        return "desk/decision";
    }

    /** First shows what is about to be decided, then, confirmed, decides it. */
    @PostMapping("/applications/{application}/decision")
    String decide(
            Actor actor,
            @PathVariable String application,
            Expected expected,
            @Nullable Once once,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String confirmed,
            @RequestParam(required = false) @Nullable String mend,
            Model model,
            Locale locale) {
        MembershipApplication seen = shown(actor, application, model, locale);
        if (mend != null || errors.hasErrors()) {
            return "desk/decision";
        }
        try {
            if (confirmed == null) {
                desk.consider(actor, seen.id(), form.verdict());
                return "desk/check";
            }
            desk.decide(actor, seen.id(), expected, once, form.verdict());
            return "redirect:/desk/applications/" + application + "?done=application."
                    + form.outcome().toLowerCase(Locale.ROOT);
        } catch (Refusal refusal) {
            return again(refusal, application, errors).orElse("desk/decision");
        }
    }

    private Optional<String> again(Refusal refusal, String application, BindingResult errors) {
        if (refusal.kind() == Refusal.Kind.STALE || refusal.kind() == Refusal.Kind.CONFLICT) {
            return Optional.of("redirect:/desk/applications/" + application + "?stale=1");
        }
        if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
            throw refusal;
        }
        refusals.show(refusal, errors, DecisionForm.FIELDS);
        return Optional.empty();
    }

    private MembershipApplication shown(Actor actor, String application, Model model, Locale locale) {
        MembershipApplication seen = desk.see(actor, new ApplicationId(application));
        access.requireStaff(actor, seen.networkId());
        if (!seen.sent()) {
            throw Refusal.notFound();
        }
        model.addAllAttributes(Map.of(
                "dossier", seen,
                "network", networks.one(seen.networkId()),
                "entered", desk.entered(seen),
                "rows", parts.rows(seen, change(seen), locale),
                "happenings", parts.happenings(seen, locale),
                "earlier", desk.earlier(seen),
                "own", actor.person().equals(seen.applicant()),
                "told", told(seen),
                "decided", decided.of(seen, locale),
                "key", UUID.randomUUID().toString()));
        return seen;
    }

    /** Below which address staff complete what came on paper; null where only the applicant changes it, or nobody. */
    private static @Nullable String change(MembershipApplication seen) {
        return seen.onPaper() && seen.editable()
                ? "/join/" + seen.network() + "/" + seen.id().value()
                : null;
    }

    /** Who learns what staff write about it. */
    private static String told(MembershipApplication seen) {
        if (!seen.onPaper()) {
            return "applicant";
        }
        return seen.particulars().email() == null ? "nobody" : "contact";
    }

    private static String page(MembershipApplication seen, boolean stale, Model model) {
        model.addAttribute("checks", Check.of(seen));
        model.addAttribute("stale", stale);
        return "desk/application";
    }

    private boolean overdue(MembershipApplication waiting) {
        return waiting.termEndsOn() != null && waiting.termEndsOn().isBefore(clock.today());
    }

    /** What staff ask the applicant for. */
    record AskForm(@Nullable String text) {}
}
