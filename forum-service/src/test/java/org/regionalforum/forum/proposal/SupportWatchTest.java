package org.regionalforum.forum.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.regionalforum.forum.Assembly.organisation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regionalforum.forum.Assemblies;
import org.regionalforum.forum.Assembly;
import org.regionalforum.forum.member.Members;
import org.regionalforum.kit.test.FactsIn;
import org.regionalforum.kit.test.ForumServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody's support brings on the agenda, and time does. */
@ForumServiceTest
class SupportWatchTest {
    @Autowired
    Assemblies assemblies;

    @Autowired
    FactsIn in;

    @Autowired
    Members members;

    @Autowired
    ProposalDesk desk;

    @Autowired
    SupportWatch watch;

    @Test
    void a_proposal_goes_on_the_agenda_when_a_suspended_supporter_is_back() {
        Assembly net = assemblies.of("back").members("NGO", "NGO", "DIASPORA").known();
        net.adopts("third-sector-ordinary", ", \"support\": {\"organisations\": 3, \"actorTypes\": 2}");
        ProposalId proposal = new ProposalId(net.onAgenda("Acqua", 3));
        standing("member-suspended", Map.of("reasons", "back-m3-suspension-1"));
        await().atMost(Duration.ofSeconds(20)).until(() -> !counts());
        net.delegate(2)
                .post(
                        "/proposals/" + proposal.value() + "/supports",
                        "{\"organisation\": \"" + organisation(2) + "\", \"version\": 1}");
        watch.look();
        assertThat(desk.one(proposal).status()).isEqualTo(ProposalStatus.OPEN);

        standing("member-reinstated", Map.of());
        await().atMost(Duration.ofSeconds(20)).until(this::counts);
        watch.look();
        assertThat(desk.one(proposal).status()).isEqualTo(ProposalStatus.ON_AGENDA);
    }

    private boolean counts() {
        return members.active("back", LocalDate.now(), Set.of(organisation(3))).containsKey(organisation(3));
    }

    private void standing(String fact, Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>(more);
        data.putAll(Map.of(
                "membership", "back-m3",
                "network", "back",
                "organisation", organisation(3),
                "name", "Organizzazione 3",
                "on", LocalDate.now().toString()));
        in.publish("membership.facts", fact, "/membership/memberships/back-m3", data);
    }
}
