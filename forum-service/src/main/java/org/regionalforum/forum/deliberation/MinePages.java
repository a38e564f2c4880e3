package org.regionalforum.forum.deliberation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.regionalforum.forum.ballot.VotePaper;
import org.regionalforum.forum.ballot.VoteReader;
import org.regionalforum.forum.ballot.VotingDesk;
import org.regionalforum.forum.ballot.VotingDesk.Standing;
import org.regionalforum.forum.mandate.Acting;
import org.regionalforum.forum.mandate.Mandate;
import org.regionalforum.forum.proposal.Proposal;
import org.regionalforum.forum.proposal.ProposalDesk;
import org.regionalforum.forum.proposal.ProposalStatus;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.web.Cursor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** What waits for a delegate, organisation by organisation; votes on all that is open go in one form. */
@Controller
class MinePages {
    private static final Cursor NEWEST = new Cursor(null, Cursor.DEFAULT);

    private final VotingDesk voting;
    private final VoteReader reader;
    private final ProposalDesk proposals;
    private final Acting acting;

    MinePages(VotingDesk voting, VoteReader reader, ProposalDesk proposals, Acting acting) {
        this.voting = voting;
        this.reader = reader;
        this.proposals = proposals;
        this.acting = acting;
    }

    /** An organisation with the person's mandates for it, and the proposals that it might support. */
    record Own(String organisation, String name, List<Mandate> mandates, List<Proposal> proposals) {}

    @GetMapping("/mine")
    String mine(Actor actor, Model model) {
        List<Standing> standings = standings(actor);
        model.addAttribute("paper", VotePaper.of(standings));
        return shown(actor, standings, model);
    }

    @PostMapping("/mine")
    String vote(Actor actor, @ModelAttribute("paper") VotePaper paper, BindingResult errors, Model model) {
        if (!errors.hasErrors()) {
            reader.cast(actor, paper, errors);
        }
        return errors.hasErrors() ? shown(actor, standings(actor), model) : "redirect:/mine?done=vote.cast";
    }

    private List<Standing> standings(Actor actor) {
        return voting.waitingFor(actor).stream()
                .sorted((a, b) ->
                        a.line().entry().name().compareTo(b.line().entry().name()))
                .toList();
    }

    private String shown(Actor actor, List<Standing> standings, Model model) {
        model.addAttribute(
                "standings",
                standings.stream().collect(Collectors.toMap(VotePaper::at, Function.identity(), (a, b) -> a)));
        model.addAttribute(
                "cast",
                standings.stream().filter(one -> one.line().vote() != null).toList());
        model.addAttribute("open", standings);
        model.addAttribute("owns", own(actor));
        model.addAttribute("kept", acting.keptBy(actor));
        return "deliberation/mine";
    }

    private List<Own> own(Actor actor) {
        Map<String, List<Mandate>> byOrganisation = new LinkedHashMap<>();
        acting.of(actor)
                .forEach(mandate -> byOrganisation
                        .computeIfAbsent(mandate.organisation(), organisation -> new ArrayList<>())
                        .add(mandate));
        Map<String, List<Proposal>> gathering = new LinkedHashMap<>();
        List<Own> all = new ArrayList<>();
        byOrganisation.forEach((organisation, mandates) -> all.add(new Own(
                organisation,
                mandates.getFirst().organisationName(),
                mandates,
                supportable(actor, organisation, mandates, gathering))));
        return all;
    }

    private List<Proposal> supportable(
            Actor actor, String organisation, List<Mandate> mandates, Map<String, List<Proposal>> gathering) {
        return mandates.stream()
                .map(Mandate::network)
                .distinct()
                .filter(network -> proposals.mandates(actor, network).stream()
                        .anyMatch(active -> active.organisation().equals(organisation)))
                .flatMap(network ->
                        gathering
                                .computeIfAbsent(
                                        network,
                                        n -> proposals
                                                .of(n, ProposalStatus.OPEN, NEWEST)
                                                .items())
                                .stream())
                .filter(proposal -> !proposal.supportedBy(organisation))
                .toList();
    }
}
