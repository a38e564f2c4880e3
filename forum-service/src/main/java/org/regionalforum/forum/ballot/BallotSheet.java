package org.regionalforum.forum.ballot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.ballot.VotingDesk.Standing;
import org.regionalforum.forum.member.Members;
import org.regionalforum.forum.proposal.ProposalDesk;
import org.regionalforum.forum.proposal.ProposalId;
import org.regionalforum.forum.proposal.Timeline;
import org.regionalforum.forum.proposal.Version;
import org.regionalforum.forum.rulebook.Wording;
import org.regionalforum.forum.text.Markdown;
import org.regionalforum.kit.actor.Actor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** All that the page of one ballot shows, for whoever looks at it. */
@Component
class BallotSheet {
    /** Up to so many lines of the roll stand on the ballot's own page. */
    private static final int SHORT_ROLL = 60;

    private final BallotDesk desk;
    private final VotingDesk voting;
    private final ConflictDesk conflicts;
    private final ProposalDesk proposals;
    private final Members members;
    private final Markdown markdown;
    private final Wording wording;
    private final Timeline timeline;

    BallotSheet(
            BallotDesk desk,
            VotingDesk voting,
            ConflictDesk conflicts,
            ProposalDesk proposals,
            Members members,
            Markdown markdown,
            Wording wording,
            Timeline timeline) {
        this.desk = desk;
        this.voting = voting;
        this.conflicts = conflicts;
        this.proposals = proposals;
        this.members = members;
        this.markdown = markdown;
        this.wording = wording;
        this.timeline = timeline;
    }

    /** Fills the model; gives the votes that the visitor may cast. */
    VotePaper fill(@Nullable Actor actor, Ballot ballot, Model model, Locale locale) {
        List<Line> roll = desk.roll(ballot);
        List<Standing> own = voting.of(actor, ballot);
        VotePaper paper = VotePaper.of(own);
        model.addAllAttributes(Map.of(
                "network", members.require(ballot.network()),
                "ballot", ballot,
                "html", markdown.html(text(ballot)),
                "say", wording.in(locale),
                "turnout", Turnout.of(ballot.rules(), roll),
                "reasons", reasons(roll),
                "rollSize", roll.size(),
                "lines", roll.size() <= SHORT_ROLL ? roll : List.of(),
                "keeps", desk.keeps(actor, ballot)));
        Set<String> suspended = desk.suspendedSince(ballot);
        model.addAttribute("suspendedSince", suspended);
        model.addAttribute("suspendedLines", suspended(roll, suspended));
        model.addAttribute(
                "milestones",
                timeline.of(proposals.one(new ProposalId(ballot.matter().proposal()))));
        model.addAttribute(
                "standings", own.stream().collect(Collectors.toMap(VotePaper::at, Function.identity(), (a, b) -> a)));
        model.addAttribute("receipts", own.stream().map(Receipt::of).toList());
        model.addAttribute("outranked", own.stream().filter(Standing::outranked).toList());
        model.addAttribute(
                "leftOut",
                own.stream().filter(one -> !one.line().entry().entitled()).toList());
        model.addAttribute("mayDeclare", conflicts.mayDeclare(actor, ballot, own));
        model.addAttribute("declaredBefore", conflicts.declaredBefore(actor, ballot));
        return paper;
    }

    /** How many stand in the roll for each reason. */
    private static Map<String, Long> reasons(List<Line> roll) {
        return roll.stream()
                .collect(Collectors.groupingBy(line -> line.entry().reason(), TreeMap::new, Collectors.counting()));
    }

    private static List<Line> suspended(List<Line> roll, Set<String> suspended) {
        return roll.stream()
                .filter(line -> line.entry().entitled()
                        && suspended.contains(line.entry().organisation()))
                .toList();
    }

    private String text(Ballot ballot) {
        Matter matter = ballot.matter();
        return proposals.one(new ProposalId(matter.proposal())).versions().stream()
                .filter(version -> version.number() == matter.version())
                .findFirst()
                .map(Version::text)
                .orElse("");
    }

    static String address(Ballot ballot) {
        return "/forum/" + ballot.network() + "/ballots/" + ballot.number();
    }
}
