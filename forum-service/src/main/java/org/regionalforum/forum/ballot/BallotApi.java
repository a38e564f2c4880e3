package org.regionalforum.forum.ballot;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.rule.Choice;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.regionalforum.kit.web.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ballots: anybody reads them and their roll, staff announce and close them, delegates vote. */
@Tag(name = "ballots")
@RestController
@RequestMapping("${forum.api}")
class BallotApi {
    private final BallotDesk desk;
    private final VotingDesk voting;
    private final ConflictDesk conflicts;

    BallotApi(BallotDesk desk, VotingDesk voting, ConflictDesk conflicts) {
        this.desk = desk;
        this.voting = voting;
        this.conflicts = conflicts;
    }

    /** A ballot on the latest version of a proposal; opens at once where no opening is named. */
    record Announcement(
            @NotBlank String proposal,
            @NotBlank String ruleSet,
            @Nullable Instant opensAt,
            @NotNull Instant closesAt) {}

    record Voting(@NotNull Choice choice) {}

    record Declaration(@NotBlank String organisation) {}

    @GetMapping("/networks/{network}/ballots")
    Items<BallotView> ballots(
            @PathVariable String network,
            @RequestParam(required = false) @Nullable BallotStatus status,
            Cursor cursor) {
        return desk.of(network, status, cursor).map(ballot -> BallotView.of(ballot, null));
    }

    @PostMapping("/networks/{network}/ballots")
    ResponseEntity<BallotView> announce(
            Actor actor, @PathVariable String network, Once once, @Valid @RequestBody Announcement announcement) {
        Ballot ballot = desk.announce(
                actor,
                network,
                announcement.proposal(),
                announcement.ruleSet(),
                announcement.opensAt(),
                announcement.closesAt(),
                once);
        return Versioned.created(ballot, "/api/forum/ballots/" + ballot.id().value(), BallotView.of(ballot, null));
    }

    @GetMapping("/ballots/{ballot}")
    ResponseEntity<BallotView> ballot(@PathVariable String ballot) {
        Ballot of = desk.one(new BallotId(ballot));
        return Versioned.ok(of, BallotView.of(of, desk.turnout(of)));
    }

    /** The frozen roll with the reason of each line; no votes in it. */
    @GetMapping("/ballots/{ballot}/roll")
    BallotView.RollView roll(@PathVariable String ballot) {
        Ballot of = desk.one(new BallotId(ballot));
        return new BallotView.RollView(
                of.rollId(),
                of.rollHash(),
                desk.roll(of).stream().map(Line::entry).toList());
    }

    @PostMapping("/ballots/{ballot}/close")
    ResponseEntity<BallotView> close(Actor actor, @PathVariable String ballot, Expected expected) {
        Ballot closed = desk.close(actor, new BallotId(ballot), expected);
        return Versioned.ok(closed, BallotView.of(closed, desk.turnout(closed)));
    }

    @PostMapping("/ballots/{ballot}/cancellation")
    ResponseEntity<BallotView> cancel(Actor actor, @PathVariable String ballot, Expected expected) {
        Ballot cancelled = desk.cancel(actor, new BallotId(ballot), expected);
        return Versioned.ok(cancelled, BallotView.of(cancelled, null));
    }

    /** The vote of an organisation, for those who act for it. */
    @GetMapping("/ballots/{ballot}/votes/{organisation}")
    ResponseEntity<Receipt> vote(Actor actor, @PathVariable String ballot, @PathVariable String organisation) {
        return receipt(Receipt.of(voting.see(actor, new BallotId(ballot), organisation)));
    }

    /** Votes; to replace a vote its entity tag is named in {@code If-Match}. */
    @PutMapping("/ballots/{ballot}/votes/{organisation}")
    ResponseEntity<Receipt> cast(
            Actor actor,
            @PathVariable String ballot,
            @PathVariable String organisation,
            @Nullable Expected seen,
            @Valid @RequestBody Voting vote) {
        return receipt(Receipt.of(voting.vote(actor, new BallotId(ballot), organisation, vote.choice(), seen)));
    }

    /** Before the opening, or until the close. */
    @PostMapping("/ballots/{ballot}/conflicts")
    ResponseEntity<Receipt> declare(
            Actor actor, @PathVariable String ballot, @Valid @RequestBody Declaration declaration) {
        return receipt(conflicts.declare(actor, new BallotId(ballot), declaration.organisation()));
    }

    /** What a person will vote on: every open ballot, for each organisation it acts for. */
    @GetMapping("/ballots")
    Items<Receipt> mine(Actor actor) {
        List<Receipt> open = voting.waitingFor(actor).stream().map(Receipt::of).toList();
        return new Items<>(open, null);
    }

    private static ResponseEntity<Receipt> receipt(Receipt receipt) {
        return ResponseEntity.ok().eTag("\"" + receipt.revision() + "\"").body(receipt);
    }
}
