package org.regionalforum.forum.ballot;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.mandate.Acting;
import org.regionalforum.forum.member.Members;
import org.regionalforum.forum.proposal.Proposal;
import org.regionalforum.forum.proposal.ProposalDesk;
import org.regionalforum.forum.rule.RuleSet;
import org.regionalforum.forum.rulebook.RulebookDesk;
import org.regionalforum.forum.rulebook.Wording;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.clock.LawClock;
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

/** Staff put a proposal to a ballot, close one before its time, or take one back that has not opened. */
@Controller
@RequestMapping("/forum/{network}/ballots")
class BallotStaffPages {
    private static final String ONE = "/{number:\\d{1,9}}";
    private static final int DAYS = 14;

    private final BallotDesk desk;
    private final ProposalDesk proposals;
    private final RulebookDesk rulebooks;
    private final Members members;
    private final Acting acting;
    private final Wording wording;
    private final FormRefusals refusals;
    private final LawClock clock;

    BallotStaffPages(
            BallotDesk desk,
            ProposalDesk proposals,
            RulebookDesk rulebooks,
            Members members,
            Acting acting,
            Wording wording,
            FormRefusals refusals,
            LawClock clock) {
        this.desk = desk;
        this.proposals = proposals;
        this.rulebooks = rulebooks;
        this.members = members;
        this.acting = acting;
        this.wording = wording;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(
            Actor actor,
            @PathVariable String network,
            @RequestParam(required = false) @Nullable String proposal,
            Model model,
            Locale locale) {
        members.require(network);
        acting.requireStaff(actor, network);
        model.addAttribute("form", new AnnounceForm(proposal, null, null, inTwoWeeks()));
        return announcing(network, model, locale);
    }

    @PostMapping
    String announce(
            Actor actor,
            @PathVariable String network,
            Once once,
            @ModelAttribute("form") AnnounceForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        acting.requireStaff(actor, network);
        try {
            Ballot ballot = desk.announce(
                    actor, network, form.requireProposal(), form.requireRuleSet(), form.opens(), form.closes(), once);
            return "redirect:" + BallotSheet.address(ballot) + "?done=ballot.announced";
        } catch (Refusal refusal) {
            refusals.show(refusal, errors, Map.of());
            return announcing(network, model, locale);
        }
    }

    @GetMapping(ONE + "/close")
    String closing(Actor actor, @PathVariable String network, @PathVariable int number, Model model) {
        return check(actor, network, number, model, "ballot/close");
    }

    @PostMapping(ONE + "/close")
    String close(Actor actor, @PathVariable String network, @PathVariable int number, Expected expected) {
        Ballot closed = desk.close(actor, desk.numbered(network, number).id(), expected);
        return "redirect:" + BallotSheet.address(closed) + "?done=ballot.closed";
    }

    @GetMapping(ONE + "/cancellation")
    String cancelling(Actor actor, @PathVariable String network, @PathVariable int number, Model model) {
        return check(actor, network, number, model, "ballot/cancel");
    }

    @PostMapping(ONE + "/cancellation")
    String cancel(Actor actor, @PathVariable String network, @PathVariable int number, Expected expected) {
        Ballot cancelled = desk.cancel(actor, desk.numbered(network, number).id(), expected);
        return "redirect:" + BallotSheet.address(cancelled) + "?done=ballot.cancelled";
    }

    private String check(Actor actor, String network, int number, Model model, String template) {
        acting.requireStaff(actor, network);
        Ballot ballot = desk.numbered(network, number);
        model.addAttribute("network", members.require(network));
        model.addAttribute("ballot", ballot);
        model.addAttribute("turnout", desk.turnout(ballot));
        return template;
    }

    private String announcing(String network, Model model, Locale locale) {
        Wording.Spoken say = wording.in(locale);
        List<Proposal> agenda = proposals.onAgenda(network);
        List<RuleSet> rules = rulebooks.inForce(network);
        model.addAttribute("network", members.require(network));
        model.addAttribute(
                "agenda", agenda.stream().map(BallotStaffPages::choice).toList());
        model.addAttribute("rules", rules);
        model.addAttribute(
                "ruleSets",
                rules.stream()
                        .map(one -> new Choice(one.key(), say.title(one), String.join(". ", say.rules(one)) + "."))
                        .toList());
        model.addAttribute("key", UUID.randomUUID().toString());
        return "ballot/new";
    }

    private static Choice choice(Proposal proposal) {
        return new Choice(
                proposal.id().value(),
                proposal.number() + ". " + proposal.latest().title(),
                proposal.author().organisationName());
    }

    /** A fortnight from now at six in the evening, as the field has it. */
    private String inTwoWeeks() {
        LocalDateTime evening = ZonedDateTime.ofInstant(clock.instant(), LawClock.ROME)
                .plusDays(DAYS)
                .truncatedTo(ChronoUnit.DAYS)
                .withHour(18)
                .toLocalDateTime();
        return evening.toString();
    }
}
