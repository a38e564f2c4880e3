package org.regionalforum.forum.proposal;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proposals: anybody reads them, a member's delegate opens, revises and supports them. */
@Tag(name = "proposals")
@RestController
@RequestMapping("${forum.api}")
class ProposalApi {
    private final ProposalDesk desk;

    ProposalApi(ProposalDesk desk) {
        this.desk = desk;
    }

    /** A new proposal of a member; the text in Markdown. */
    record Opening(
            @NotBlank String organisation,
            @NotNull ProposalKind kind,
            @Nullable String title,
            @Nullable String text) {}

    record Revision(
            @NotBlank String organisation,
            @Nullable String title,
            @Nullable String text) {}

    /** Support of a member for the version it has read. */
    record Supporting(@NotBlank String organisation, int version) {}

    record Withdrawal(@NotBlank String organisation) {}

    @GetMapping("/networks/{network}/proposals")
    Items<ProposalView> proposals(
            @PathVariable String network,
            @RequestParam(required = false) @Nullable ProposalStatus status,
            Cursor cursor) {
        Items<Proposal> page = desk.of(network, status, cursor);
        AgendaRule today = desk.today(network, page.items());
        return page.map(proposal -> ProposalView.of(proposal, today));
    }

    @PostMapping("/networks/{network}/proposals")
    ResponseEntity<ProposalView> open(
            Actor actor, @PathVariable String network, Once once, @Valid @RequestBody Opening opening) {
        Proposal proposal = desk.open(
                actor, network, opening.organisation(), opening.kind(), opening.title(), opening.text(), once);
        return Versioned.created(
                proposal, "/api/forum/proposals/" + proposal.id().value(), view(proposal));
    }

    @GetMapping("/proposals/{proposal}")
    ResponseEntity<ProposalView> proposal(@PathVariable String proposal) {
        return answer(desk.one(new ProposalId(proposal)));
    }

    @PostMapping("/proposals/{proposal}/versions")
    ResponseEntity<ProposalView> revise(
            Actor actor,
            @PathVariable String proposal,
            Expected expected,
            Once once,
            @Valid @RequestBody Revision revision) {
        return answer(desk.revise(
                actor,
                new ProposalId(proposal),
                revision.organisation(),
                expected,
                once,
                revision.title(),
                revision.text()));
    }

    @PostMapping("/proposals/{proposal}/supports")
    ResponseEntity<ProposalView> support(
            Actor actor, @PathVariable String proposal, Once once, @Valid @RequestBody Supporting supporting) {
        return answer(
                desk.support(actor, new ProposalId(proposal), supporting.organisation(), supporting.version(), once));
    }

    @PostMapping("/proposals/{proposal}/withdrawal")
    ResponseEntity<ProposalView> withdraw(
            Actor actor, @PathVariable String proposal, Expected expected, @Valid @RequestBody Withdrawal withdrawal) {
        return answer(desk.withdraw(actor, new ProposalId(proposal), withdrawal.organisation(), expected));
    }

    private ResponseEntity<ProposalView> answer(Proposal proposal) {
        return Versioned.ok(proposal, view(proposal));
    }

    private ProposalView view(Proposal proposal) {
        return ProposalView.of(proposal, desk.today(proposal.network(), List.of(proposal)));
    }
}
