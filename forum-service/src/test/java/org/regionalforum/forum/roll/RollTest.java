package org.regionalforum.forum.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regionalforum.forum.Assembly.organisation;
import static org.regionalforum.forum.Person.body;
import static org.regionalforum.forum.Person.code;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.regionalforum.forum.Assemblies;
import org.regionalforum.forum.Assembly;
import org.regionalforum.forum.Person;
import org.regionalforum.kit.test.ForumServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The roll comes in parts and is taken only whole; whoever it leaves out hears why. */
@ForumServiceTest
class RollTest {
    @Autowired
    Assemblies assemblies;

    @Autowired
    MockMvcTester web;

    @Autowired
    Rolls rolls;

    @Test
    void parts_come_in_any_order_and_twice_and_make_one_roll() {
        List<RollEntry> all = entries(250);
        String hash = Roll.hashOf(all);
        rolls.keep(part("many", 3, 3, hash, all.subList(200, 250)));
        rolls.keep(part("many", 1, 3, hash, all.subList(0, 100)));
        rolls.keep(part("many", 1, 3, hash, all.subList(0, 100)));
        assertThat(rolls.complete("many")).isEmpty();
        rolls.keep(part("many", 2, 3, hash, all.subList(100, 200)));
        assertThat(rolls.complete("many")).contains(new Roll("many", "ballot-many", hash, all));
    }

    @Test
    void parts_that_do_not_agree_make_no_roll() {
        List<RollEntry> all = entries(4);
        String hash = Roll.hashOf(all);
        rolls.keep(part("short", 1, 1, hash, all.subList(0, 3)));
        assertThatThrownBy(() -> rolls.complete("short")).hasMessageContaining("do not agree");

        List<RollEntry> heavier = List.of(all.get(0), all.get(1), all.get(2), weighing(all.get(3), 5));
        rolls.keep(part("weight", 1, 1, hash, heavier));
        assertThatThrownBy(() -> rolls.complete("weight")).hasMessageContaining("do not agree");

        rolls.keep(part("mixed", 1, 2, hash, all.subList(0, 2)));
        rolls.keep(part("mixed", 2, 2, "0".repeat(64), all.subList(2, 4)));
        assertThatThrownBy(() -> rolls.complete("mixed")).hasMessageContaining("do not agree");
    }

    @Test
    void whoever_is_left_out_is_on_the_page_with_the_reason_and_is_told_it_when_voting() {
        Assembly net = assemblies
                .of("leftout")
                .members("NGO", "NGO", "NGO")
                .member(4, "REGION", "OBSERVER", "OBSERVER")
                .member(5, "NGO", "VOTING", "TOO_SHORT_IN_BOOK")
                .member(6, "NGO", "VOTING", "SUSPENDED")
                .known();
        net.adopts("third-sector-ordinary", "");
        String ballot = net.opened(
                net.onAgenda("Chi vota", 2, 3),
                "third-sector-ordinary",
                Instant.now().plus(Duration.ofDays(1)));
        refused(net.delegate(4).vote(ballot, organisation(4), "YES", null), "vote.left-out.OBSERVER", "osservator");
        refused(
                net.delegate(5).vote(ballot, organisation(5), "YES", null),
                "vote.left-out.TOO_SHORT_IN_BOOK",
                "meno tempo");
        refused(net.delegate(6).vote(ballot, organisation(6), "YES", null), "vote.left-out.SUSPENDED", "sospes");
        refused(net.delegate(1).vote(ballot, organisation(2), "YES", null), "mandate.none", "mandato");
        assertThat(net.delegate(1).vote(ballot, organisation(1), "YES", null)).hasStatusOk();
        assertThat(body(Person.nobody(web).get("/ballots/" + ballot + "/roll")))
                .contains("OBSERVER", "TOO_SHORT_IN_BOOK", "SUSPENDED", "\"MEMBER\"");
    }

    private static void refused(MvcTestResult answer, String code, String said) {
        assertThat(answer).hasStatus(403);
        assertThat(code(answer)).isEqualTo(code);
        assertThat(body(answer)).contains(said);
    }

    private static List<RollEntry> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new RollEntry(organisation(n), "O" + n, "NGO", 1, "VOTING", true, "MEMBER"))
                .toList();
    }

    private static RollEntry weighing(RollEntry entry, int weight) {
        return new RollEntry(
                entry.organisation(),
                entry.name(),
                entry.actorType(),
                weight,
                entry.standing(),
                entry.entitled(),
                entry.reason());
    }

    private static RollPart part(String roll, int part, int parts, String hash, List<RollEntry> entries) {
        int count = roll.equals("many") ? 250 : 4;
        return new RollPart(roll, "ballot-" + roll, "parts", part, parts, count, hash, entries);
    }
}
