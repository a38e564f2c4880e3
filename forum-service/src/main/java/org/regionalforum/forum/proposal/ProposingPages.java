package org.regionalforum.forum.proposal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.regionalforum.forum.mandate.Mandate;
import org.regionalforum.forum.member.Members;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
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

/** A delegate writes a proposal, writes it anew, takes it back. */
@Controller
@RequestMapping("/forum/{network}/proposals")
class ProposingPages {
    private static final String ONE = "/{number:\\d{1,9}}";

    private final ProposalDesk desk;
    private final Members members;
    private final FormRefusals refusals;

    ProposingPages(ProposalDesk desk, Members members, FormRefusals refusals) {
        this.desk = desk;
        this.members = members;
        this.refusals = refusals;
    }

    @GetMapping("/new")
    String blank(Actor actor, @PathVariable String network, Model model) {
        List<Choice> organisations = organisations(actor, network);
        model.addAttribute(
                "form",
                ProposalForm.empty(organisations.stream().map(Choice::value).toList()));
        return writing(actor, network, model);
    }

    @PostMapping
    String open(
            Actor actor,
            @PathVariable String network,
            Once once,
            @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            Model model) {
        try {
            Proposal opened = desk.open(
                    actor, network, form.requireOrganisation(), form.requireKind(), form.title(), form.text(), once);
            return "redirect:" + address(opened) + "?done=proposal.opened";
        } catch (Refusal refusal) {
            refusals.show(shownOrThrown(refusal), errors, Map.of());
            return writing(actor, network, model);
        }
    }

    @GetMapping(ONE + "/versions/new")
    String revision(Actor actor, @PathVariable String network, @PathVariable int number, Model model) {
        Proposal proposal = byAuthor(actor, network, number);
        model.addAttribute("form", ProposalForm.of(proposal));
        return rewriting(proposal, model);
    }

    @PostMapping(ONE + "/versions")
    String revise(
            Actor actor,
            @PathVariable String network,
            @PathVariable int number,
            Expected expected,
            Once once,
            @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            Model model) {
        Proposal proposal = byAuthor(actor, network, number);
        try {
            desk.revise(
                    actor, proposal.id(), proposal.author().organisation(), expected, once, form.title(), form.text());
            return "redirect:" + address(proposal) + "?done=proposal.revised";
        } catch (Refusal refusal) {
            refusals.show(shownOrThrown(refusal), errors, Map.of());
            return rewriting(desk.one(proposal.id()), model);
        }
    }

    @GetMapping(ONE + "/withdrawal")
    String withdrawal(Actor actor, @PathVariable String network, @PathVariable int number, Model model) {
        model.addAttribute("network", members.require(network));
        model.addAttribute("proposal", byAuthor(actor, network, number));
        return "proposal/withdrawal";
    }

    @PostMapping(ONE + "/withdrawal")
    String withdraw(Actor actor, @PathVariable String network, @PathVariable int number, Expected expected) {
        Proposal proposal = byAuthor(actor, network, number);
        desk.withdraw(actor, proposal.id(), proposal.author().organisation(), expected);
        return "redirect:" + address(proposal) + "?done=proposal.withdrawn";
    }

    private String writing(Actor actor, String network, Model model) {
        model.addAttribute("network", members.require(network));
        model.addAttribute("organisations", organisations(actor, network));
        model.addAttribute("threshold", desk.threshold(network));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "proposal/new";
    }

    private String rewriting(Proposal proposal, Model model) {
        model.addAttribute("network", members.require(proposal.network()));
        model.addAttribute("proposal", proposal);
        model.addAttribute("key", UUID.randomUUID().toString());
        return "proposal/revision";
    }

    /** A proposal that the person's organisation wrote; refuses others before anything is typed. */
    private Proposal byAuthor(Actor actor, String network, int number) {
        Proposal proposal = desk.numbered(network, number);
        boolean own = desk.mandates(actor, network).stream()
                .anyMatch(mandate ->
                        mandate.organisation().equals(proposal.author().organisation()));
        if (!own) {
            throw Refusal.forbidden("proposal.author-only");
        }
        return proposal;
    }

    private List<Choice> organisations(Actor actor, String network) {
        return desk.mandates(actor, network).stream()
                .map(ProposingPages::choice)
                .distinct()
                .toList();
    }

    private static Choice choice(Mandate mandate) {
        return new Choice(mandate.organisation(), mandate.organisationName());
    }

    private static String address(Proposal proposal) {
        return "/forum/" + proposal.network() + "/proposals/" + proposal.number();
    }

    private static Refusal shownOrThrown(Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
            throw refusal;
        }
        return refusal;
    }
}
