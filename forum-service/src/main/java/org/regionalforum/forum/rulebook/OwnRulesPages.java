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
import org.regionalforum.forum.rule.RuleSet;
import org.regionalforum.forum.rule.Share;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.FormRefusals;
import org.regionalforum.webkit.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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
    private static final Map<String, String> FIELDS =
            Map.of(Adoptable.MAJORITY, "majority", Adoptable.SHARE, "shareHeads", Adoptable.QUORUM, "quorumBase");

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
                ? OwnRulesForm.like(Presets.of(LIKE).orElseThrow())
                : OwnRulesForm.after(desk.latest(network, from));
        return shown(network, form, model, locale);
    }

    /** First shows how the rules read; adopts them when they come again with {@code step=adopt}. */
    @PostMapping
    String adopt(
            Actor actor,
            @PathVariable String network,
            Once once,
            @RequestParam(defaultValue = "check") String step,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute("form") OwnRulesForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        acting.requireStaff(actor, network);
        if (!errors.hasErrors() && !step.equals("edit")) {
            try {
                RuleSet rules = read(network, form);
                if (step.equals("adopt")) {
                    desk.adoptAfter(actor, new NetworkId(network), form.follows(), rules, once);
                    return "redirect:/forum/" + network + "/rules?done=rules.adopted";
                }
                return checked(network, rules, sent, model, locale);
            } catch (Refusal refusal) {
                refusals.show(refusal, errors, FIELDS);
            }
        }
        return shown(network, form, model, locale);
    }

    private RuleSet read(String network, OwnRulesForm form) {
        RuleSet base = form.isNextVersion() ? desk.latest(network, String.valueOf(form.key())) : null;
        return desk.check(form.rules(base, members.actorTypes(network)));
    }

    private String checked(
            String network, RuleSet rules, MultiValueMap<String, String> sent, Model model, Locale locale) {
        model.addAttribute("network", members.require(network));
        model.addAttribute("rules", rules);
        model.addAttribute("say", wording.in(locale));
        model.addAttribute("sent", sent);
        return "rulebook/own-check";
    }

    private String shown(String network, OwnRulesForm form, Model model, Locale locale) {
        Wording.Spoken say = wording.in(locale);
        List<Share> all = Stream.concat(Part.usual(), form.shares()).distinct().toList();
        model.addAttribute("form", form);
        model.addAttribute("network", members.require(network));
        model.addAttribute("shares", choices(say, all));
        model.addAttribute(
                "majorities",
                choices(say, all.stream().filter(Share::outvotesTheRest).toList()));
        model.addAttribute(
                "types",
                Stream.concat(members.actorTypes(network).stream(), form.among().stream())
                        .distinct()
                        .map(type -> new Choice(type, say.type(type)))
                        .toList());
        model.addAttribute("next", form.isNextVersion() && form.version() != null ? form.version() + 1 : null);
        model.addAttribute("key", UUID.randomUUID().toString());
        return "rulebook/own";
    }

    private static List<Choice> choices(Wording.Spoken say, List<Share> shares) {
        return shares.stream()
                .map(share -> new Choice(String.valueOf(Part.code(share)), say.share(share)))
                .toList();
    }
}
