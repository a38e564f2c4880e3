package org.regionalforum.membership.mandate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.FormRefusals;
import org.regionalforum.membership.network.NetworkDesk;
import org.regionalforum.membership.network.NetworkId;
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

/** Who acts for an organisation: the list, the appointment, the end of a mandate; and a person's own mandates. */
@Controller
class MandatePages {
    private static final String OF = "/networks/{network}/members/{organisation}/mandates";

    private final MandateDesk desk;
    private final DelegateDesk delegates;
    private final NetworkDesk networks;
    private final OrganisationDesk organisations;
    private final Access access;
    private final LawClock clock;
    private final FormRefusals refusals;

    MandatePages(
            MandateDesk desk,
            DelegateDesk delegates,
            NetworkDesk networks,
            OrganisationDesk organisations,
            Access access,
            LawClock clock,
            FormRefusals refusals) {
        this.desk = desk;
        this.delegates = delegates;
        this.networks = networks;
        this.organisations = organisations;
        this.access = access;
        this.clock = clock;
        this.refusals = refusals;
    }

    /** The act on which staff end a mandate. */
    record EndForm(@Nullable String act) {}

    @GetMapping(OF)
    String all(Actor actor, @PathVariable String network, @PathVariable String organisation, Model model) {
        model.addAttribute("form", AppointForm.empty(clock.today()));
        return shown(actor, network, organisation, model);
    }

    @PostMapping(OF)
    String appoint(
            Actor actor,
            @PathVariable String network,
            @PathVariable String organisation,
            Once once,
            @ModelAttribute("form") AppointForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        if (!errors.hasErrors()) {
            try {
                desk.appoint(actor, new NetworkId(network), new OrganisationId(organisation), form.asked(locale), once);
                return "redirect:" + address(network, organisation) + "?done=mandate.offered";
            } catch (Refusal refusal) {
                refusals.show(shownOrThrown(refusal), errors, Map.of());
            }
        }
        return shown(actor, network, organisation, model);
    }

    @GetMapping(OF + "/{mandate}/end")
    String ending(
            Actor actor,
            @PathVariable String network,
            @PathVariable String organisation,
            @PathVariable String mandate,
            Model model) {
        model.addAttribute("form", new EndForm(null));
        return check(actor, network, organisation, mandate, model);
    }

    @PostMapping(OF + "/{mandate}/end")
    String end(
            Actor actor,
            @PathVariable String network,
            @PathVariable String organisation,
            @PathVariable String mandate,
            Expected expected,
            @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Model model) {
        try {
            Mandate ended = desk.end(
                    actor,
                    new NetworkId(network),
                    new OrganisationId(organisation),
                    new MandateId(mandate),
                    expected,
                    form.act());
            String back = actor.person().equals(ended.person()) ? "/mandates" : address(network, organisation);
            return "redirect:" + back + "?done=mandate.ended";
        } catch (Refusal refusal) {
            refusals.show(shownOrThrown(refusal), errors, Map.of());
            return check(actor, network, organisation, mandate, model);
        }
    }

    @GetMapping("/mandates")
    String mine(Actor actor, Model model) {
        model.addAttribute(
                "held", desk.heldBy(actor).stream().map(MandateView::of).toList());
        model.addAttribute("invitations", desk.waitingFor(actor));
        model.addAttribute("represented", desk.represented(actor));
        return "mandate/mine";
    }

    @GetMapping("/networks/{network}/members-without-delegate")
    String withoutDelegate(Actor actor, @PathVariable String network, Model model) {
        NetworkId id = new NetworkId(network);
        model.addAttribute("network", networks.one(id));
        model.addAttribute("missing", delegates.missing(actor, id));
        return "mandate/missing";
    }

    private String shown(Actor actor, String network, String organisation, Model model) {
        NetworkId id = new NetworkId(network);
        List<MandateView> all = desk.of(actor, id, new OrganisationId(organisation)).stream()
                .map(MandateView::of)
                .toList();
        model.addAllAttributes(Map.of(
                "network", networks.one(id),
                "organisation", organisations.one(new OrganisationId(organisation)),
                "running",
                        all.stream()
                                .filter(one -> one.status() != MandateStatus.ENDED)
                                .toList(),
                "ended",
                        all.stream()
                                .filter(one -> one.status() == MandateStatus.ENDED)
                                .toList(),
                "keeps", access.keeps(actor, id),
                "key", UUID.randomUUID().toString()));
        return "mandate/mandates";
    }

    private String check(Actor actor, String network, String organisation, String mandate, Model model) {
        NetworkId id = new NetworkId(network);
        Mandate seen = desk.one(actor, id, new OrganisationId(organisation), new MandateId(mandate));
        model.addAttribute("network", networks.one(id));
        model.addAttribute("mandate", MandateView.of(seen));
        model.addAttribute("own", actor.person().equals(seen.person()));
        model.addAttribute("act", desk.needsAct(actor, seen));
        return "mandate/end";
    }

    private static Refusal shownOrThrown(Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
            throw refusal;
        }
        return refusal;
    }

    private static String address(String network, String organisation) {
        return "/networks/" + network + "/members/" + organisation + "/mandates";
    }
}
