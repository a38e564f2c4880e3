package org.regionalforum.membership.member;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.FormRefusals;
import org.regionalforum.membership.member.Membership.EndCause;
import org.regionalforum.membership.network.NetworkDesk;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.network.Preset;
import org.regionalforum.membership.organisation.OrganisationDesk;
import org.regionalforum.membership.organisation.OrganisationId;
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

/** A member as its representative and the network's staff see it: its standing, suspension and votes. */
@Controller
@RequestMapping("/networks/{network}/members/{organisation}")
class MemberPages {
    private final MemberDesk desk;
    private final NetworkDesk networks;
    private final OrganisationDesk organisations;
    private final Access access;
    private final FormRefusals refusals;

    MemberPages(
            MemberDesk desk,
            NetworkDesk networks,
            OrganisationDesk organisations,
            Access access,
            FormRefusals refusals) {
        this.desk = desk;
        this.networks = networks;
        this.organisations = organisations;
        this.access = access;
        this.refusals = refusals;
    }

    @GetMapping
    String term(Actor actor, @PathVariable String network, @PathVariable String organisation, Model model) {
        return shown(actor, network, organisation, model);
    }

    @PostMapping("/suspension")
    String suspend(
            Actor actor,
            @PathVariable String network,
            @PathVariable String organisation,
            Expected expected,
            @ModelAttribute("suspend") SuspendForm form,
            BindingResult errors,
            Model model) {
        return done(
                actor,
                network,
                organisation,
                "member.suspended",
                errors,
                model,
                () -> desk.suspend(
                        actor, new NetworkId(network), new OrganisationId(organisation), expected, form.reasons()));
    }

    @PostMapping("/reinstatement")
    String reinstate(
            Actor actor,
            @PathVariable String network,
            @PathVariable String organisation,
            Expected expected,
            @ModelAttribute("suspend") SuspendForm form,
            BindingResult errors,
            Model model) {
        return done(
                actor,
                network,
                organisation,
                "member.reinstated",
                errors,
                model,
                () -> desk.reinstate(actor, new NetworkId(network), new OrganisationId(organisation), expected));
    }

    /** The page on which a representative lets its organisation leave, or staff write down that it does. */
    @GetMapping("/leave")
    String leave(Actor actor, @PathVariable String network, @PathVariable String organisation, Model model) {
        shown(actor, network, organisation, model);
        return "member/leave";
    }

    @PostMapping("/end")
    String end(
            Actor actor,
            @PathVariable String network,
            @PathVariable String organisation,
            Expected expected,
            @ModelAttribute("end") EndForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String cause,
            Model model) {
        boolean leaves = EndCause.LEFT.name().equals(cause);
        String again = leaves ? "member/leave" : "member/member";
        if (errors.hasErrors()) {
            shown(actor, network, organisation, model);
            return again;
        }
        NetworkId from = new NetworkId(network);
        OrganisationId member = new OrganisationId(organisation);
        String message = leaves ? "member.left" : "member.struck";
        String answer = done(actor, network, organisation, message, errors, model, () -> {
            desk.end(actor, from, member, expected, form.why(), form.endUntil(), form.endReasons());
        });
        if (errors.hasErrors()) {
            return again;
        }
        return desk.isMember(from, member) ? answer : "redirect:/organisations/" + organisation + "?done=" + message;
    }

    @PostMapping("/weight")
    String weigh(
            Actor actor,
            @PathVariable String network,
            @PathVariable String organisation,
            Expected expected,
            @ModelAttribute("votes") WeightForm form,
            BindingResult errors,
            Model model) {
        return done(
                actor,
                network,
                organisation,
                "member.weighted",
                errors,
                model,
                () -> desk.weigh(
                        actor, new NetworkId(network), new OrganisationId(organisation), expected, form.votes()));
    }

    @PostMapping("/contact")
    String reach(
            Actor actor,
            @PathVariable String network,
            @PathVariable String organisation,
            Expected expected,
            @ModelAttribute("contact") ContactForm form,
            BindingResult errors,
            Model model) {
        return done(
                actor,
                network,
                organisation,
                "member.reached",
                errors,
                model,
                () -> desk.reachAt(
                        actor, new NetworkId(network), new OrganisationId(organisation), expected, form.email()));
    }

    private String done(
            Actor actor,
            String network,
            String organisation,
            String message,
            BindingResult errors,
            Model model,
            Runnable deed) {
        try {
            deed.run();
            return "redirect:/networks/" + network + "/members/" + organisation + "?done=" + message;
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            refusals.show(refusal, errors, errors.getObjectName().equals("end") ? EndForm.FIELDS : Map.of());
            return shown(actor, network, organisation, model);
        }
    }

    private String shown(Actor actor, String network, String organisation, Model model) {
        NetworkId id = new NetworkId(network);
        Membership term = desk.term(actor, id, new OrganisationId(organisation));
        model.addAllAttributes(Map.of(
                "network", networks.one(id),
                "organisation", organisations.one(new OrganisationId(organisation)),
                "term", term,
                "keeps", access.keeps(actor, id),
                "weighable", networks.one(id).charter().preset() == Preset.THIRD_SECTOR_CODE));
        put(model, "suspension", term.suspension());
        if (!model.containsAttribute("suspend")) {
            model.addAttribute("suspend", new SuspendForm(null));
        }
        if (!model.containsAttribute("end")) {
            model.addAttribute("end", EndForm.empty());
        }
        if (!model.containsAttribute("contact")) {
            model.addAttribute("contact", ContactForm.of(organisations.one(new OrganisationId(organisation))));
        }
        if (!model.containsAttribute("votes")) {
            model.addAttribute("votes", new WeightForm(Integer.toString(term.weight()), null, null));
        }
        return "member/member";
    }

    private static void put(Model model, String name, @Nullable Object value) {
        model.addAttribute(name, value);
    }
}
