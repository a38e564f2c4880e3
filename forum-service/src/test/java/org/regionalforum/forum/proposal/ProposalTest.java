package org.regionalforum.forum.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regionalforum.forum.rule.RuleSet;
import org.regionalforum.kit.problem.Refusal;

/** What support and ballots make of a proposal. */
class ProposalTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private final Map<String, String> members =
            new HashMap<>(Map.of("a", "NGO", "b", "DIASPORA", "c", "NGO", "d", "DIASPORA", "e", "NGO"));

    @Test
    void support_of_an_organisation_that_left_or_is_suspended_does_not_count_any_more() {
        Proposal proposal = proposal();
        supported(proposal, "b");
        members.remove("b");
        supported(proposal, "c");

        assertThat(proposal.status()).as("a and c, both NGOs").isEqualTo(ProposalStatus.OPEN);
        assertThat(names(proposal.supporters())).containsExactly("a", "b", "c");
        assertThat(names(proposal.counted(rule()))).containsExactly("a", "c");

        supported(proposal, "d");

        assertThat(proposal.status()).isEqualTo(ProposalStatus.ON_AGENDA);
        assertThat(names(proposal.supporters())).containsExactly("a", "b", "c", "d");
        assertThat(names(proposal.counted())).containsExactly("a", "c", "d");
    }

    @Test
    void a_supporter_that_is_active_again_counts_again() {
        Proposal proposal = proposal();
        supported(proposal, "b");
        members.remove("b");
        supported(proposal, "c");
        assertThat(proposal.ready(rule())).isFalse();
        members.put("b", "DIASPORA");
        assertThat(proposal.ready(rule())).isTrue();
        proposal.admit(rule(), DAY.plusDays(1));

        assertThat(proposal.status()).isEqualTo(ProposalStatus.ON_AGENDA);
        assertThat(proposal.admittedOn()).isEqualTo(DAY.plusDays(1));
        assertThat(names(proposal.counted())).containsExactly("a", "b", "c");
    }

    @Test
    void three_are_not_there_while_one_of_them_has_left() {
        Proposal proposal = proposal();
        supported(proposal, "b");
        members.remove("a");
        supported(proposal, "c");

        assertThat(proposal.status()).as("b and c of two types are two").isEqualTo(ProposalStatus.OPEN);
    }

    @Test
    void an_organisation_counts_with_the_actor_type_it_has_today() {
        Proposal proposal = proposal();
        supported(proposal, "c");
        members.put("a", "LOCAL_AUTHORITY");
        supported(proposal, "e");

        assertThat(proposal.status()).isEqualTo(ProposalStatus.ON_AGENDA);
        members.put("a", "NGO");
        assertThat(proposal.counted(rule()))
                .as("what it was counted with stays")
                .extracting(Support::actorType)
                .containsExactly("LOCAL_AUTHORITY", "NGO", "NGO");
    }

    @Test
    void who_leaves_later_takes_nothing_off_the_agenda() {
        Proposal proposal = onAgenda();
        members.remove("b");
        supported(proposal, "d");

        assertThat(proposal.status()).isEqualTo(ProposalStatus.ON_AGENDA);
        assertThat(names(proposal.counted(rule()))).containsExactly("a", "b", "c", "d");
    }

    @Test
    void a_new_version_is_counted_anew() {
        Proposal proposal = onAgenda();
        members.remove("b");
        proposal.revise(author("a"), "Acqua", "Altro testo", rule(), DAY);
        supported(proposal, "c");
        supported(proposal, "d");

        assertThat(proposal.status()).isEqualTo(ProposalStatus.ON_AGENDA);
        assertThat(names(proposal.counted())).containsExactly("a", "c", "d");
    }

    @Test
    void without_quorum_nothing_is_decided_and_it_may_be_put_to_another_ballot() {
        Proposal proposal = inBallot("first");
        proposal.withoutQuorum("first", DAY);

        assertThat(proposal.status()).isEqualTo(ProposalStatus.ON_AGENDA);
        assertThat(proposal.withoutQuorumOn()).isEqualTo(DAY);
        proposal.requireReadyFor("second");
        proposal.putTo("second", 1);
        proposal.withoutQuorum("first", DAY.plusDays(1)); // said again
        assertThat(proposal.status()).isEqualTo(ProposalStatus.IN_BALLOT);
        proposal.decided("second", ProposalStatus.ADOPTED);
        assertThat(proposal.status()).isEqualTo(ProposalStatus.ADOPTED);
    }

    @Test
    void without_quorum_its_author_may_write_a_new_version_on_which_nobody_has_voted() {
        Proposal proposal = inBallot("first");
        proposal.withoutQuorum("first", DAY);
        proposal.revise(author("a"), "Acqua", "Altro testo", rule(), DAY);

        assertThat(proposal.status()).isEqualTo(ProposalStatus.OPEN);
        assertThat(proposal.withoutQuorumOn()).isNull();
    }

    @Test
    void what_a_vote_rejected_stays_rejected() {
        Proposal proposal = inBallot("first");
        proposal.decided("first", ProposalStatus.NOT_ADOPTED);

        for (ProposalStatus next : ProposalStatus.values()) {
            assertThatThrownBy(() -> ProposalStatus.NOT_ADOPTED.to(next)).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> proposal.requireReadyFor("second")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> proposal.putTo("second", 1)).isInstanceOf(Refusal.class);
        proposal.decided("second", ProposalStatus.ON_AGENDA);
        assertThat(proposal.status()).isEqualTo(ProposalStatus.NOT_ADOPTED);
    }

    private Proposal proposal() {
        return Proposal.open(
                new ProposalId("p"), "cop", 1, ProposalKind.POSITION, author("a"), "Acqua", "Testo", rule(), DAY);
    }

    private Proposal onAgenda() {
        Proposal proposal = proposal();
        supported(proposal, "b");
        supported(proposal, "c");
        assertThat(proposal.status()).isEqualTo(ProposalStatus.ON_AGENDA);
        return proposal;
    }

    private Proposal inBallot(String ballot) {
        Proposal proposal = onAgenda();
        proposal.putTo(ballot, 1);
        return proposal;
    }

    private void supported(Proposal proposal, String organisation) {
        proposal.support(author(organisation), proposal.latest().number(), rule(), DAY);
    }

    /** Three organisations of two actor types. */
    private AgendaRule rule() {
        return new AgendaRule(new RuleSet.Support(3, 2), Map.copyOf(members));
    }

    private Author author(String organisation) {
        String actorType = members.getOrDefault(organisation, "NGO");
        return new Author(organisation, organisation.toUpperCase(Locale.ROOT), actorType, "p", "m");
    }

    private static List<String> names(List<Support> supports) {
        return supports.stream().map(Support::organisation).toList();
    }
}
