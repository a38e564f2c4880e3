package org.regionalforum.forum.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.mandate.Acting;
import org.regionalforum.forum.member.Members;
import org.regionalforum.forum.rule.Presets;
import org.regionalforum.forum.rule.RuleSet;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.FormRefusals;
import org.regionalforum.webkit.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** By which rules a network decides, in words; staff adopt new versions. */
@Controller
@RequestMapping("/forum/{network}/rules")
class RulebookPages {
    private final RulebookDesk desk;
    private final Members members;
    private final Acting acting;
    private final Wording wording;
    private final FormRefusals refusals;

    RulebookPages(RulebookDesk desk, Members members, Acting acting, Wording wording, FormRefusals refusals) {
        this.desk = desk;
        this.members = members;
        this.acting = acting;
        this.wording = wording;
        this.refusals = refusals;
    }

    @GetMapping
    String rules(@Nullable Actor actor, @PathVariable String network, Model model, Locale locale) {
        List<RuleSet> newest = desk.inForce(network);
        List<Adopted> all = desk.adopted(network);
        model.addAttribute("network", members.require(network));
        model.addAttribute(
                "inForce",
                all.stream().filter(one -> newest.contains(one.rules())).toList());
        model.addAttribute(
                "earlier",
                all.reversed().stream()
                        .filter(one -> !newest.contains(one.rules()))
                        .toList());
        model.addAttribute("threshold", desk.support(network));
        model.addAttribute("keeps", acting.keeps(actor, network));
        model.addAttribute("say", wording.in(locale));
        return "rulebook/rules";
    }

    @GetMapping("/new")
    String blank(Actor actor, @PathVariable String network, Model model, Locale locale) {
        acting.requireStaff(actor, network);
        model.addAttribute("form", AdoptionForm.empty(desk.support(network)));
        return adopting(network, model, locale);
    }

    @PostMapping
    String adopt(
            Actor actor,
            @PathVariable String network,
            Once once,
            @ModelAttribute("form") AdoptionForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        acting.requireStaff(actor, network);
        if (!errors.hasErrors()) {
            try {
                desk.adopt(actor, new NetworkId(network), form.adoption(), once);
                return "redirect:/forum/" + network + "/rules?done=rules.adopted";
            } catch (Refusal refusal) {
                refusals.show(refusal, errors, Map.of());
            }
        }
        return adopting(network, model, locale);
    }

    private String adopting(String network, Model model, Locale locale) {
        Wording.Spoken say = wording.in(locale);
        model.addAttribute("network", members.require(network));
        model.addAttribute(
                "presets",
                Presets.all().stream()
                        .map(preset -> new Choice(preset.key(), say.title(preset), preset.source()))
                        .toList());
        model.addAttribute("key", UUID.randomUUID().toString());
        return "rulebook/new";
    }
}
