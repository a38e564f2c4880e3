package org.regionalforum.forum.deliberation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.ballot.BallotDesk;
import org.regionalforum.forum.ballot.BallotStatus;
import org.regionalforum.forum.decision.DecisionDesk;
import org.regionalforum.forum.mandate.Acting;
import org.regionalforum.forum.member.Members;
import org.regionalforum.forum.proposal.Proposal;
import org.regionalforum.forum.proposal.ProposalDesk;
import org.regionalforum.forum.proposal.ProposalStatus;
import org.regionalforum.forum.resolution.ResolutionDesk;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.web.Cursor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The forum of each network at a glance: what is voted on, what waits, what was decided. */
@Controller
class ForumPages {
    private static final int A_FEW = 5;
    private static final Cursor FIRST_FEW = new Cursor(null, A_FEW);

    private final Members members;
    private final ProposalDesk proposals;
    private final BallotDesk ballots;
    private final ResolutionDesk resolutions;
    private final DecisionDesk decisions;
    private final Acting acting;
    private final LawClock clock;

    ForumPages(
            Members members,
            ProposalDesk proposals,
            BallotDesk ballots,
            ResolutionDesk resolutions,
            DecisionDesk decisions,
            Acting acting,
            LawClock clock) {
        this.members = members;
        this.proposals = proposals;
        this.ballots = ballots;
        this.resolutions = resolutions;
        this.decisions = decisions;
        this.acting = acting;
        this.clock = clock;
    }

    /** A network with how many organisations decide in it and what they decide on now. */
    record Assembly(Members.Network network, long members, int open, int agenda) {}

    @GetMapping("/forum")
    String forums(Model model) {
        model.addAttribute(
                "assemblies", members.networks().stream().map(this::assembly).toList());
        model.addAttribute("today", clock.today());
        return "deliberation/forums";
    }

    @GetMapping("/forum/{network}")
    String forum(@Nullable Actor actor, @PathVariable String network, Model model) {
        Members.Network of = members.require(network);
        List<Proposal> gathering =
                proposals.of(network, ProposalStatus.OPEN, FIRST_FEW).items();
        model.addAllAttributes(Map.of(
                "network", of,
                "today", clock.today(),
                "members", members.count(network, clock.today()),
                "open", ballots.open(network),
                "announced",
                        ballots.of(network, BallotStatus.ANNOUNCED, FIRST_FEW).items(),
                "agenda", proposals.onAgenda(network),
                "gathering", gathering,
                "rule", proposals.today(network, gathering),
                "resolutions", resolutions.adopted(network, A_FEW),
                "roles", List.copyOf(decisions.changingRoles(network)).reversed()));
        model.addAttribute("keeps", acting.keeps(actor, network));
        model.addAttribute("may", !proposals.mandates(actor, network).isEmpty());
        return "deliberation/forum";
    }

    /** What a network is for today and since when, for other pages to include; nothing where no decision says so. */
    @GetMapping("/forum/{network}/role")
    String role(@PathVariable String network, Model model) {
        members.require(network);
        model.addAttribute("decision", decisions.roleOn(network, clock.today()).orElse(null));
        return "deliberation/role :: today";
    }

    private Assembly assembly(Members.Network network) {
        return new Assembly(
                network,
                members.count(network.id(), clock.today()),
                ballots.open(network.id()).size(),
                proposals.onAgenda(network.id()).size());
    }
}
