package org.regionalforum.forum.proposal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.mandate.Mandate;
import org.regionalforum.forum.member.Members;
import org.regionalforum.forum.rulebook.Wording;
import org.regionalforum.forum.text.Markdown;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.FormRefusals;
import org.regionalforum.kit.web.Items;
import org.regionalforum.webkit.Bar;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The proposals of a network, and one with its versions, what changed between them and who supports it. */
@Controller
@RequestMapping("/forum/{network}/proposals")
class ProposalPages {
    private final ProposalDesk desk;
    private final Members members;
    private final Markdown markdown;
    private final Wording wording;
    private final Timeline timeline;
    private final FormRefusals refusals;

    ProposalPages(
            ProposalDesk desk,
            Members members,
            Markdown markdown,
            Wording wording,
            Timeline timeline,
            FormRefusals refusals) {
        this.desk = desk;
        this.members = members;
        this.markdown = markdown;
        this.wording = wording;
        this.timeline = timeline;
        this.refusals = refusals;
    }

    @GetMapping
    String list(
            @Nullable Actor actor,
            @PathVariable String network,
            @RequestParam(required = false) @Nullable String status,
            Cursor cursor,
            Model model) {
        ProposalStatus only = Arrays.stream(ProposalStatus.values())
                .filter(one -> one.name().equals(status))
                .findFirst()
                .orElse(null);
        Items<Proposal> page = desk.of(network, only, cursor);
        String address = "/forum/" + network + "/proposals" + (only == null ? "?" : "?status=" + only + "&");
        model.addAttribute("network", members.require(network));
        model.addAttribute("proposals", page.items());
        model.addAttribute("status", only == null ? "" : only.name());
        model.addAttribute("statuses", ProposalStatus.values());
        model.addAttribute("rule", desk.today(network, page.items()));
        model.addAttribute("nextPage", page.next() == null ? null : address + "after=" + page.next());
        model.addAttribute("firstPage", cursor.after() == null ? null : address);
        model.addAttribute("may", !desk.mandates(actor, network).isEmpty());
        return "proposal/proposals";
    }

    /** Somebody's organisation, and whether it supports the version that is read. */
    record Own(Mandate mandate, boolean supports, boolean askedAgain, boolean author) {}

    @GetMapping("/{number:\\d{1,9}}")
    String one(
            @Nullable Actor actor,
            @PathVariable String network,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model,
            Locale locale) {
        model.addAttribute("form", SupportForm.empty());
        Proposal proposal = desk.numbered(network, number);
        compare(proposal, from, to, model);
        return shown(actor, proposal, model, locale);
    }

    private String shown(@Nullable Actor actor, Proposal proposal, Model model, Locale locale) {
        String network = proposal.network();
        AgendaRule today = desk.today(network, List.of(proposal));
        List<Support> counted = proposal.counted(today);
        Wording.Spoken say = wording.in(locale);
        List<Own> own = desk.mandates(actor, network).stream()
                .map(mandate -> own(proposal, mandate))
                .toList();
        model.addAllAttributes(Map.of(
                "network", members.require(network),
                "proposal", proposal,
                "html", markdown.html(proposal.latest().text()),
                "threshold", today.needed(),
                "types", types(counted),
                "bars",
                        ProposalView.byType(counted).entrySet().stream()
                                .map(type -> new Bar(say.type(type.getKey()), type.getValue()))
                                .toList(),
                "say", say,
                "own", own,
                "mayRevise", gathers(proposal) && own.stream().anyMatch(Own::author)));
        model.addAttribute(
                "supporting",
                gathers(proposal) ? own.stream().filter(one -> !one.supports()).toList() : List.of());
        model.addAttribute(
                "counted", counted.stream().collect(Collectors.toMap(Support::organisation, Support::actorType)));
        model.addAttribute("mayWithdraw", gathers(proposal) && own.stream().anyMatch(Own::author));
        model.addAttribute("milestones", timeline.of(proposal));
        return "proposal/proposal";
    }

    /** Supports with every organisation that was ticked, and asks again where none was; one that supports already is left as it is. */
    @PostMapping("/{number:\\d{1,9}}/supports")
    String support(
            Actor actor,
            @PathVariable String network,
            @PathVariable int number,
            @RequestParam int version,
            @ModelAttribute("form") SupportForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        Proposal proposal = desk.numbered(network, number);
        List<String> organisations;
        try {
            organisations = form.requireOrganisations();
        } catch (Refusal refusal) {
            refusals.show(refusal, errors, Map.of());
            compare(proposal, null, null, model);
            return shown(actor, proposal, model, locale);
        }
        for (String one : organisations) {
            if (!desk.one(proposal.id()).supportedBy(one)
                    || version != proposal.latest().number()) {
                desk.support(actor, proposal.id(), one, version, null);
            }
        }
        return "redirect:/forum/" + network + "/proposals/" + number + "?done=proposal.supported";
    }

    /** What changed between two versions: the last two, where nothing else is asked. */
    private static void compare(Proposal proposal, @Nullable Integer from, @Nullable Integer to, Model model) {
        List<Version> versions = proposal.versions();
        if (versions.size() < 2) {
            return;
        }
        Version after = version(versions, to, versions.size());
        Version before = version(versions, from, Math.max(1, after.number() - 1));
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("asked", from != null || to != null);
        model.addAttribute("titleChanges", Differences.between(before.title(), after.title()));
        model.addAttribute("changes", Differences.between(before.text(), after.text()));
    }

    private static Version version(List<Version> versions, @Nullable Integer number, int otherwise) {
        int asked = number == null ? otherwise : number;
        return versions.stream()
                .filter(one -> one.number() == asked)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static Own own(Proposal proposal, Mandate mandate) {
        String organisation = mandate.organisation();
        return new Own(
                mandate,
                proposal.supportedBy(organisation),
                proposal.askedAgain(organisation),
                proposal.author().organisation().equals(organisation));
    }

    private static long types(List<Support> counted) {
        return counted.stream().map(Support::actorType).distinct().count();
    }

    static boolean gathers(Proposal proposal) {
        return proposal.status() == ProposalStatus.OPEN || proposal.status() == ProposalStatus.ON_AGENDA;
    }
}
