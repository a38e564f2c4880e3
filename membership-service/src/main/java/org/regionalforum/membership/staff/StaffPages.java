package org.regionalforum.membership.staff;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.FormRefusals;
import org.regionalforum.membership.network.NetworkDesk;
import org.regionalforum.membership.network.NetworkId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who keeps a network. */
@Controller
class StaffPages {
    private final StaffDesk desk;
    private final NetworkDesk networks;
    private final FormRefusals refusals;

    StaffPages(StaffDesk desk, NetworkDesk networks, FormRefusals refusals) {
        this.desk = desk;
        this.networks = networks;
        this.refusals = refusals;
    }

    record InviteForm(@Nullable String email) {}

    @GetMapping("/networks/{network}/staff")
    String staff(Actor actor, @PathVariable String network, Model model) {
        model.addAttribute("form", new InviteForm(null));
        return shown(actor, network, model);
    }

    @PostMapping("/networks/{network}/staff")
    String invite(
            Actor actor,
            @PathVariable String network,
            Once once,
            @ModelAttribute("form") InviteForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        try {
            String email = form.email() == null ? "" : form.email();
            desk.invite(actor, new NetworkId(network), email, locale, once);
            return "redirect:/networks/" + network + "/staff?done=staff.invited";
        } catch (Refusal refusal) {
            refusals.show(refusal, errors, Map.of());
            return shown(actor, network, model);
        }
    }

    @PostMapping("/networks/{network}/staff/{person}/removal")
    String remove(
            Actor actor,
            @PathVariable String network,
            @PathVariable String person,
            Expected expected,
            @ModelAttribute("form") InviteForm form,
            BindingResult errors,
            Model model) {
        try {
            desk.remove(actor, new NetworkId(network), person, expected);
            return "redirect:/networks/" + network + "/staff?done=staff.removed";
        } catch (Refusal refusal) {
            refusals.show(refusal, errors, Map.of());
            return shown(actor, network, model);
        }
    }

    private String shown(Actor actor, String network, Model model) {
        NetworkId id = new NetworkId(network);
        model.addAttribute("network", networks.one(id));
        model.addAttribute("staff", desk.of(actor, id));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "staff/staff";
    }
}
