package org.regionalforum.forum.ballot;

import java.util.Locale;
import org.regionalforum.forum.member.Members;
import org.regionalforum.kit.actor.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A delegate votes for all of its organisations in one form, or declares a conflict of interest. */
@Controller
@RequestMapping("/forum/{network}/ballots/{number:\\d{1,9}}")
class VotePages {
    private final BallotDesk desk;
    private final ConflictDesk conflicts;
    private final VoteReader reader;
    private final BallotSheet sheet;
    private final Members members;

    VotePages(BallotDesk desk, ConflictDesk conflicts, VoteReader reader, BallotSheet sheet, Members members) {
        this.desk = desk;
        this.conflicts = conflicts;
        this.reader = reader;
        this.sheet = sheet;
        this.members = members;
    }

    @PostMapping("/votes")
    String vote(
            Actor actor,
            @PathVariable String network,
            @PathVariable int number,
            @ModelAttribute("paper") VotePaper paper,
            BindingResult errors,
            Model model,
            Locale locale) {
        Ballot ballot = desk.numbered(network, number);
        if (!errors.hasErrors()) {
            reader.cast(actor, paper, errors);
        }
        if (errors.hasErrors()) {
            sheet.fill(actor, desk.one(ballot.id()), model, locale);
            return "ballot/ballot";
        }
        return "redirect:" + BallotSheet.address(ballot) + "?done=vote.cast";
    }

    @GetMapping("/conflict")
    String conflict(
            Actor actor,
            @PathVariable String network,
            @PathVariable int number,
            @RequestParam String organisation,
            Model model) {
        Ballot ballot = desk.numbered(network, number);
        model.addAttribute("network", members.require(network));
        model.addAttribute("ballot", ballot);
        model.addAttribute("party", conflicts.party(actor, ballot.id(), organisation));
        return "ballot/conflict";
    }

    @PostMapping("/conflict")
    String declare(
            Actor actor, @PathVariable String network, @PathVariable int number, @RequestParam String organisation) {
        Ballot ballot = desk.numbered(network, number);
        conflicts.declare(actor, ballot.id(), organisation);
        return "redirect:" + BallotSheet.address(ballot) + "?done=conflict.declared";
    }
}
