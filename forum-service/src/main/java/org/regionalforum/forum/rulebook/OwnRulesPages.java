package org.regionalforum.forum.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.mandate.Acting;
import org.regionalforum.forum.member.Members;
import org.regionalforum.forum.rule.Presets;
import org.regionalforum.forum.rule.Share;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Staff write rules as the network's own statute or regulation has them. */
@Controller
@RequestMapping("/forum/{network}/rules/own")
class OwnRulesPages {
    private static final String LIKE = "network-ordinary";

    private final RulebookDesk desk;
    private final Members members;
    private final Acting acting;
    private final Wording wording;
    private final FormRefusals refusals;

    OwnRulesPages(RulebookDesk desk, Members members, Acting acting, Wording wording, FormRefusals refusals) {
        this.desk = desk;
        this.members = members;
        this.acting = acting;
        this.wording = wording;
        this.refusals = refusals;
    }

    @GetMapping
    String blank(
            Actor actor,
            @PathVariable String network,
            @RequestParam(required = false) @Nullable String from,
            Model model,
            Locale locale) {
        acting.requireStaff(actor, network);
        OwnRulesForm form = from == null
                ? OwnRulesForm.of(Presets.of(LIKE).orElseThrow(), false)
                : OwnRulesForm.of(desk.latest(network, from), true);
        return shown(network, form, model, locale);
    }

    @PostMapping
    String adopt(
            Actor actor,
            @PathVariable String network,
            Once once,
            @ModelAttribute("form") OwnRulesForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        acting.requireStaff(actor, network);
        if (!errors.hasErrors()) {
            try {
                if (form.isNextVersion()) {
                    desk.latest(network, String.valueOf(form.key()));
                }
                desk.adopt(actor, new NetworkId(network), form.rules(), once);
                return "redirect:/forum/" + network + "/rules?done=rules.adopted";
            } catch (Refusal refusal) {
                refusals.show(refusal, errors, Map.of());
            }
        }
        return shown(network, form, model, locale);
    }

    private String shown(String network, OwnRulesForm form, Model model, Locale locale) {
        Wording.Spoken say = wording.in(locale);
        model.addAttribute("form", form);
        model.addAttribute("network", members.require(network));
        model.addAttribute("presences", shares(say, form.presence()));
        model.addAttribute("quorums", shares(say, form.quorum()));
        model.addAttribute(
                "shares",
                shares(say, form.share()).stream()
                        .filter(choice -> Part.of(choice.value())
                                .filter(Share::outvotesTheRest)
                                .isPresent())
                        .toList());
        model.addAttribute(
                "types",
                Stream.concat(members.actorTypes(network).stream(), form.among().stream())
                        .distinct()
                        .map(type -> new Choice(type, say.type(type)))
                        .toList());
        model.addAttribute("key", UUID.randomUUID().toString());
        return "rulebook/own";
    }

    /** The usual ones, and the one that is chosen already. */
    private static List<Choice> shares(Wording.Spoken say, @Nullable String chosen) {
        return Stream.concat(Part.usual(), Part.of(chosen).stream())
                .distinct()
                .map(share -> new Choice(Part.code(share), say.share(share)))
                .toList();
    }
}
