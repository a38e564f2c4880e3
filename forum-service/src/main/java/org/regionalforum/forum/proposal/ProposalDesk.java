package org.regionalforum.forum.proposal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.mandate.Acting;
import org.regionalforum.forum.mandate.Mandate;
import org.regionalforum.forum.member.Member;
import org.regionalforum.forum.member.Members;
import org.regionalforum.forum.rule.RuleSet;
import org.regionalforum.forum.rulebook.RulebookDesk;
import org.regionalforum.forum.text.Words;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.springframework.stereotype.Component;

/** What a member's delegate does with a proposal, and what anybody may read of it. */
@Component
public class ProposalDesk {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 50_000;
    private static final int TRIES = 40;

    private final Proposals proposals;
    private final Acting acting;
    private final Members members;
    private final RulebookDesk rulebooks;
    private final LawClock clock;

    ProposalDesk(Proposals proposals, Acting acting, Members members, RulebookDesk rulebooks, LawClock clock) {
        this.proposals = proposals;
        this.acting = acting;
        this.members = members;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /** A member proposes; its own support is the first. */
    Proposal open(
            Actor actor,
            String network,
            String organisation,
            ProposalKind kind,
            @Nullable String title,
            @Nullable String text,
            Once once) {
        requireNetwork(network);
        Author author = author(actor, network, organisation);
        String heading = Words.line("title", title, LONGEST_TITLE);
        String body = Words.text("text", text, LONGEST_TEXT);
        AgendaRule rule = today(network, List.of(), organisation);
        ProposalId id = new ProposalId(once.newId());
        for (int attempt = 1; ; attempt++) {
            try {
                return proposals.keep(
                        Proposal.open(
                                id,
                                network,
                                proposals.nextNumber(network),
                                kind,
                                author,
                                heading,
                                body,
                                rule,
                                clock.today()),
                        once);
            } catch (KeyTaken taken) {
                // Somebody else took the number; the next one is tried.
                if (attempt == TRIES) {
                    throw Refusal.of(Refusal.Kind.UNAVAILABLE, "store.contended");
                }
            }
        }
    }

    Proposal revise(
            Actor actor,
            ProposalId id,
            String organisation,
            Expected expected,
            @Nullable Once once,
            @Nullable String title,
            @Nullable String text) {
        String network = proposals.require(id).network();
        Author author = author(actor, network, organisation);
        String heading = Words.line("title", title, LONGEST_TITLE);
        String body = Words.text("text", text, LONGEST_TEXT);
        AgendaRule rule = today(network, List.of(), organisation);
        return proposals.change(
                id, expected, once, proposal -> proposal.revise(author, heading, body, rule, clock.today()));
    }

    Proposal support(Actor actor, ProposalId id, String organisation, int version, @Nullable Once once) {
        String network = proposals.require(id).network();
        Author by = author(actor, network, organisation);
        RuleSet.Support needed = threshold(network);
        return proposals.change(
                id,
                Expected.any(),
                once,
                proposal -> proposal.support(
                        by, version, today(network, needed, List.of(proposal), organisation), clock.today()));
    }

    Proposal withdraw(Actor actor, ProposalId id, String organisation, Expected expected) {
        acting.require(actor, proposals.require(id).network(), organisation);
        return proposals.change(id, expected, proposal -> proposal.withdraw(organisation, actor.person()));
    }

    /**
     * Removes a title or a text from public sight. Staff may, as long as nothing was decided on it and nobody votes on it; the
     * operator always may, since what the law forbids to show cannot wait. What was adopted stays adopted: certificate and
     * votes name the text by its hash.
     */
    public Proposal remove(Actor actor, ProposalId id, boolean title, int version, String reason, @Nullable Once once) {
        Proposal seen = proposals.require(id);
        if (!actor.operator()) {
            acting.requireStaff(actor, seen.network());
        }
        return proposals.change(id, Expected.any(), once, proposal -> {
            boolean free = switch (proposal.status()) {
                case OPEN, ON_AGENDA, WITHDRAWN -> true;
                case IN_BALLOT, ADOPTED, NOT_ADOPTED -> false;
            };
            if (!free && !actor.operator()) {
                throw Refusal.forbidden("text.operator-only");
            }
            if (title) {
                proposal.removeTitle(version, reason, actor.person(), clock.instant());
            } else {
                proposal.removeText(version, reason, actor.person(), clock.instant());
            }
        });
    }

    public Proposal one(ProposalId id) {
        return proposals.require(id);
    }

    public Proposal numbered(String network, int number) {
        return proposals.numbered(network, number).orElseThrow(Refusal::notFound);
    }

    public Items<Proposal> of(String network, @Nullable ProposalStatus status, Cursor cursor) {
        requireNetwork(network);
        return Items.page(proposals.of(network, status, cursor), cursor.limit(), p -> String.valueOf(p.number()));
    }

    /** Those of a network that wait for a ballot. */
    public List<Proposal> onAgenda(String network) {
        return proposals.onAgenda(network);
    }

    /** Those of all networks that are put to a ballot. */
    public List<Proposal> inBallot() {
        return proposals.inBallot();
    }

    /** What ballots do to a proposal: announced, decided. */
    public Proposal change(ProposalId id, Consumer<Proposal> change) {
        return proposals.change(id, change);
    }

    /** What puts a proposal of a network on the agenda. */
    public RuleSet.Support threshold(String network) {
        return rulebooks.support(network);
    }

    /** The same, with those of the proposals' supporters, and of more organisations, whose support counts today. */
    public AgendaRule today(String network, Collection<Proposal> of, String... more) {
        return today(network, threshold(network), of, more);
    }

    private AgendaRule today(String network, RuleSet.Support needed, Collection<Proposal> of, String... more) {
        Set<String> organisations = of.stream()
                .flatMap(proposal -> proposal.waiting().stream())
                .collect(Collectors.toCollection(() -> new HashSet<>(List.of(more))));
        return new AgendaRule(needed, members.active(network, clock.today(), organisations));
    }

    /** The organisations for which a person may act on a proposal now. */
    public List<Mandate> mandates(@Nullable Actor actor, String network) {
        return acting.of(actor, network).stream()
                .filter(mandate -> members.member(network, mandate.organisation(), clock.today())
                        .filter(Member::active)
                        .isPresent())
                .toList();
    }

    private void requireNetwork(String network) {
        members.require(network);
    }

    private Author author(Actor actor, String network, String organisation) {
        Mandate mandate = acting.require(actor, network, organisation);
        Member member = members.member(network, organisation, clock.today())
                .orElseThrow(() -> Refusal.forbidden("member.none"));
        if (member.suspended()) {
            throw Refusal.forbidden("member.suspended");
        }
        if (!member.active()) {
            throw Refusal.forbidden("member.observer");
        }
        return new Author(organisation, member.name(), member.actorType(), actor.person(), mandate.code());
    }
}
