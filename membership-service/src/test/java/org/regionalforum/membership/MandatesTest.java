package org.regionalforum.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.regionalforum.membership.Client.json;
import static org.regionalforum.membership.Client.tag;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.Contracts;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.PublishedFact;
import org.regionalforum.kit.test.PublishedFacts;
import org.regionalforum.kit.test.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Who acts for a member: from the representative whom the admission names to the delegate who resigns. */
@ForumServiceTest
class MandatesTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    PublishedFacts published;

    @Autowired
    TestTime time;

    private Client staff;

    @BeforeEach
    void a_network_with_staff() {
        time.machine().run();
        time.law().run();
        staff = Scene.network(web, "cop", "THIRD_SECTOR_CODE", "staff");
    }

    @Test
    void the_representative_named_at_admission_names_a_delegate() {
        String application = submitted("80018000044");
        String version = tag(staff.get("/applications/" + application)).replace("\"", "");
        String[] admission = {
            "version",
            version,
            "outcome",
            "ADMITTED",
            "representativeName",
            "Rita Neri",
            "appointment",
            "Verbale 1",
            "representativeEmail",
            "rita"
        };
        assertThat(staff.form("/desk/applications/" + application + "/decision", admission))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"f-representativeEmail-error\"");
        admission[admission.length - 1] = "rita@example.org";
        assertThat(staff.form("/desk/applications/" + application + "/decision", admission))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"confirmed\"", "name=\"representativeEmail\" value=\"rita@example.org\"");
        staff.post("/applications/" + application + "/decision", tag(staff.get("/applications/" + application)), """
                {"outcome": "ADMITTED", "act": "Verbale 3/2026", "representativeEmail": "Rita@example.org",
                 "representative": {"name": "Rita Neri", "appointment": "Verbale dell'assemblea 1/2025"}}""");
        PublishedFact offered = said("mandate-offered");
        Contracts.check(offered);
        assertThat(offered.text("rank")).isEqualTo("REPRESENTATIVE");
        assertThat(published
                        .await("membership.contacts", "contact", offered.text("invitation"))
                        .text("email"))
                .isEqualTo("rita@example.org");
        assertThat(published
                        .await("membership.contacts", "contact", "it-cf-80018000044")
                        .text("email"))
                .isEqualTo("anna@example.org");

        Client rita = Client.of(web, "rita");
        assertThat(rita.page("/invitations/" + offered.text("invitation")))
                .hasStatusOk()
                .bodyText()
                .contains("Ponti di pace", "Rappresentante legale");
        assertThat(Client.of(web, "bruno").page("/invitations/" + offered.text("invitation")))
                .hasStatus(404);
        String of = "/networks/cop/members/it-cf-80018000044/mandates";
        assertThat(rita.post(of, null, first("dora"))).hasStatus(403);
        assertThat(rita.form("/invitations/" + offered.text("invitation"))).hasStatus(302);
        assertThat(rita.page("/mandates?done=mandate.accepted"))
                .hasStatusOk()
                .bodyText()
                .contains("Ponti di pace");
        Contracts.check(said("mandate-opened"));

        assertThat(withoutDelegate("it-cf-80018000044")).isTrue();
        MvcTestResult appointed = rita.post(of, null, "k1", first("dora"));
        assertThat(appointed).hasStatus(201);
        assertThat(json(rita.post(of, null, "k1", first("dora"))).at("/mandate"))
                .isEqualTo(json(appointed).at("/mandate"));
        Client dora = Client.of(web, "dora");
        JsonNode waiting = json(dora.get("/invitations")).at("/items/0");
        assertThat(waiting.at("/rank").asString()).isEqualTo("FIRST");
        MvcTestResult accepted =
                dora.post("/invitations/" + waiting.at("/invitation").asString() + "/acceptance", null, "");
        assertThat(json(accepted).at("/mandate")).isEqualTo(json(appointed).at("/mandate"));
        assertThat(withoutDelegate("it-cf-80018000044")).isFalse();
        assertThat(dora.get(of)).hasStatus(403);

        String mandate = of + "/" + json(accepted).at("/mandate").asString();
        assertThat(Client.of(web, "bruno").get(mandate)).hasStatus(404);
        assertThat(rita.page(mandate + "/end")).hasStatusOk();
        assertThat(dora.post(mandate + "/end", null, "")).hasStatus(428);
        assertThat(dora.post(mandate + "/end", tag(dora.get(mandate)), "{}")).hasStatusOk();
        PublishedFact ended = said("mandate-ended");
        Contracts.check(ended);
        assertThat(ended.text("cause")).isEqualTo("RESIGNED");
        assertThat(json(dora.get("/mandates")).at("/items/0/status").asString()).isEqualTo("ENDED");
        assertThat(withoutDelegate("it-cf-80018000044")).isTrue();
        for (String page : new String[] {of, "/organisations/it-cf-80018000044", "/mandates"}) {
            assertThat(rita.page(page)).as(page).hasStatusOk().bodyText().contains("<h1");
        }
        for (String page : new String[] {of, "/desk", "/networks/cop/members-without-delegate"}) {
            assertThat(staff.page(page)).as(page).hasStatusOk().bodyText().contains("<h1");
        }
        assertThat(dora.page(of)).hasStatus(403);
    }

    @Test
    void the_person_whom_the_admission_recorded_names_delegates_until_another_representative_accepted() {
        String application = submitted("00488410010");
        staff.post("/applications/" + application + "/decision", tag(staff.get("/applications/" + application)), """
                {"outcome": "ADMITTED", "representative":
                 {"name": "Pia Blu", "appointment": "Verbale 1/2025", "person": "pia"}}""");
        String of = "/networks/cop/members/it-cf-00488410010/mandates";
        Client pia = Client.of(web, "pia");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> pia.get(of).getResponse().getStatus() == 200);
        assertThat(pia.page("/mandates")).bodyText().contains("Ponti di pace", of);
        assertThat(pia.page("/networks/cop/members/it-cf-00488410010"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"email\"")
                .doesNotContain("name=\"reasons\"");
        assertThat(pia.post(of, null, first("carla"))).hasStatus(201);
        opened(of, "nino", "REPRESENTATIVE");
        assertThat(pia.get(of)).hasStatus(403);
        assertThat(Client.of(web, "nino").get(of)).hasStatusOk();
    }

    @Test
    void staff_appoint_and_end_on_a_written_act_only_and_others_not_at_all() {
        String of = member("95162550107");
        MvcTestResult refused = staff.post(of, null, first("carla"));
        assertThat(json(refused).at("/errors/0/code").asString()).isEqualTo("mandate.act-missing");
        assertThat(staff.form(of, "idempotencyKey", "f1", "email", "carla", "rank", "FIRST"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"f-email-error\"");
        assertThat(Client.of(web, "bruno").post(of, null, first("carla"))).hasStatus(403);
        assertThat(Client.operator(web).post(of, null, first("carla"))).hasStatus(403);
        String mandate = of + "/" + opened(of, "carla", "FIRST");
        String seen = tag(staff.get(mandate));
        assertThat(staff.post(mandate + "/end", seen, "{}")).hasStatus(422);
        assertThat(staff.post(mandate + "/end", "\"9\"", "{\"act\": \"Verbale 9\"}"))
                .hasStatus(412);
        assertThat(staff.page(mandate + "/end")).hasStatusOk().bodyText().contains("name=\"act\"");
        assertThat(staff.form(mandate + "/end", "version", seen.replace("\"", ""), "act", "Verbale 9"))
                .hasStatus(302);
        assertThat(json(staff.get(mandate)).at("/endCause").asString()).isEqualTo("ENDED");
    }

    @Test
    void a_representative_is_no_longer_one_when_another_was_appointed() {
        String of = member("97550000158");
        opened(of, "rosa", "REPRESENTATIVE");
        Client rosa = Client.of(web, "rosa");
        assertThat(rosa.post(of, null, first("carla"))).hasStatus(201);
        assertThat(rosa.post(of, null, first("carla").replace("FIRST", "REPRESENTATIVE")))
                .hasStatus(403);
        assertThat(json(staff.post(of, null, act("sara", "REPRESENTATIVE")))
                        .at("/code")
                        .asString())
                .isEqualTo("mandate.representative-taken");
        String mandate =
                of + "/" + json(rosa.get("/mandates")).at("/items/0/mandate").asString();
        assertThat(staff.post(mandate + "/end", tag(staff.get(mandate)), "{\"act\": \"Verbale 2\"}"))
                .hasStatusOk();
        assertThat(rosa.post(of, null, first("dario"))).hasStatus(403);
        opened(of, "sara", "REPRESENTATIVE");
        assertThat(rosa.get(of)).hasStatus(403);
        assertThat(Client.of(web, "sara").get(of)).hasStatusOk();
    }

    @Test
    void a_change_of_delegate_is_prepared_for_the_day_on_which_the_mandate_ends() {
        String of = member(Scene.taxCode(71));
        LocalDate change = LocalDate.now(ZoneId.of("Europe/Rome")).plusDays(30);
        String until = ", \"until\": \"" + change + "\"}";
        String since = ", \"since\": \"" + change + "\"}";
        MvcTestResult running = staff.post(of, null, act("vera", "FIRST").replace("}", until));
        accepted("vera", running);
        String early = ", \"since\": \"" + change.minusDays(1) + "\"}";
        assertThat(staff.post(of, null, act("wanda", "FIRST").replace("}", early)))
                .hasStatus(409);
        assertThat(staff.post(of, null, act("wanda", "FIRST"))).hasStatus(409);

        MvcTestResult next = staff.post(of, null, act("wanda", "FIRST").replace("}", since));
        assertThat(next).hasStatus(201);
        accepted("wanda", next);
        assertThat(staff.post(of, null, act("zeno", "FIRST").replace("}", since)))
                .as("one follows, not two")
                .hasStatus(409);
        MvcTestResult stays = staff.post(of, null, act("vera", "SUBSTITUTE").replace("}", since));
        assertThat(stays).as("who steps down may stand in from that day").hasStatus(201);
        accepted("vera", stays);

        time.law().advance(Duration.ofDays(31));
        String past = of + "/" + json(running).at("/mandate").asString();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> json(staff.get(past)).at("/status").asString().equals("ENDED"));
        assertThat(staff.post(of, null, act("zeno", "FIRST")))
                .as("who followed holds the place now")
                .hasStatus(409);
    }

    @Test
    void a_representative_acts_until_the_day_on_which_the_next_one_begins() {
        String of = member(Scene.taxCode(72));
        LocalDate change = LocalDate.now(ZoneId.of("Europe/Rome")).plusDays(30);
        accepted(
                "xena",
                staff.post(of, null, act("xena", "REPRESENTATIVE").replace("}", ", \"until\": \"" + change + "\"}")));
        accepted(
                "yuri",
                staff.post(of, null, act("yuri", "REPRESENTATIVE").replace("}", ", \"since\": \"" + change + "\"}")));
        assertThat(Client.of(web, "xena").get(of)).hasStatusOk();
        assertThat(Client.of(web, "yuri").get(of)).hasStatus(403);
        time.law().advance(Duration.ofDays(31));
        assertThat(Client.of(web, "xena").get(of)).hasStatus(403);
        assertThat(Client.of(web, "yuri").get(of)).hasStatusOk();
    }

    @Test
    void a_mandate_that_ended_before_its_first_day_takes_nothing_from_the_recorded_representative() {
        String of = recorded(Scene.taxCode(73), "pina");
        LocalDate later = LocalDate.now(ZoneId.of("Europe/Rome")).plusDays(30);
        MvcTestResult next =
                staff.post(of, null, act("olga", "REPRESENTATIVE").replace("}", ", \"since\": \"" + later + "\"}"));
        accepted("olga", next);
        ended(of, next);
        time.law().advance(Duration.ofDays(31));
        assertThat(Client.of(web, "pina").get(of)).hasStatusOk();
        assertThat(Client.of(web, "olga").get(of)).hasStatus(403);
    }

    @Test
    void one_that_ended_on_its_first_day_has_taken_the_recorded_representatives_place() {
        String of = recorded(Scene.taxCode(75), "rita");
        MvcTestResult next = staff.post(of, null, act("nora", "REPRESENTATIVE"));
        accepted("nora", next);
        assertThat(Client.of(web, "rita").get(of)).hasStatus(403);
        ended(of, next);
        assertThat(Client.of(web, "rita").get(of)).hasStatus(403);
        assertThat(Client.of(web, "nora").get(of)).hasStatus(403);
    }

    /** The mandates of a body that was admitted with this person as its representative, who sees them by now. */
    private String recorded(String taxCode, String person) {
        String application = submitted(taxCode);
        staff.post(
                "/applications/" + application + "/decision",
                tag(staff.get("/applications/" + application)),
                """
                {"outcome": "ADMITTED", "since": "2020-05-01", "representative":
                 {"name": "Persona Blu", "appointment": "Verbale 1/2025", "person": "%s"}}""".formatted(person));
        String of = "/networks/cop/members/it-cf-" + taxCode + "/mandates";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Client.of(web, person).get(of).getResponse().getStatus() == 200);
        return of;
    }

    private void ended(String of, MvcTestResult offered) {
        String mandate = of + "/" + json(offered).at("/mandate").asString();
        assertThat(staff.post(mandate + "/end", tag(staff.get(mandate)), "{\"act\": \"Verbale 2\"}"))
                .hasStatusOk();
    }

    @Test
    void a_free_place_is_taken_though_another_has_a_holder_and_one_who_follows() {
        String of = member(Scene.taxCode(74));
        LocalDate change = LocalDate.now(ZoneId.of("Europe/Rome")).plusDays(30);
        String until = ", \"until\": \"" + change + "\"}";
        String since = ", \"since\": \"" + change + "\"}";
        accepted("place1", staff.post(of, null, act("place1", "SUBSTITUTE").replace("}", until)));
        accepted("next1", staff.post(of, null, act("next1", "SUBSTITUTE").replace("}", since)));
        for (int place = 2; place <= 5; place++) {
            accepted("place" + place, staff.post(of, null, act("place" + place, "SUBSTITUTE")));
        }
        assertThat(staff.post(of, null, act("place6", "SUBSTITUTE"))).hasStatus(409);
    }

    private void accepted(String person, MvcTestResult offered) {
        String invitation = json(offered).at("/invitation").asString();
        assertThat(Client.of(web, person).post("/invitations/" + invitation + "/acceptance", null, ""))
                .hasStatusOk();
    }

    @Test
    void of_many_who_appoint_at_once_one_names_the_first_and_five_the_substitutes() throws Exception {
        String of = member("00743110157");
        assertThat(created(of, "FIRST", 8)).isEqualTo(1);
        assertThat(created(of, "SUBSTITUTE", 12)).isEqualTo(5);
    }

    @Test
    void nobody_is_first_delegate_and_substitute_and_an_unanswered_invitation_frees_its_place() {
        String of = member("10203040505");
        opened(of, "elsa", "FIRST");
        MvcTestResult again = staff.post(of, null, act("elsa", "SUBSTITUTE"));
        assertThat(json(again).at("/errors/0/code").asString()).isEqualTo("mandate.already");

        String second = member("01234567897");
        time.machine().fixAt(Instant.now().minus(Duration.ofDays(8)));
        String asked = second + "/"
                + json(staff.post(second, null, act("gina", "FIRST")))
                        .at("/mandate")
                        .asString();
        time.machine().run();
        assertThat(staff.post(second, null, act("ugo", "FIRST"))).hasStatus(201);
        assertThat(json(staff.get(asked)).at("/endCause").asString()).isEqualTo("EXPIRED_INVITATION");
        assertThat(json(Client.of(web, "gina").get("/invitations")).at("/items").size())
                .isZero();
    }

    @Test
    void an_invitation_is_declined() {
        String of = member("11111111115");
        MvcTestResult offered = staff.post(of, null, act("ivo", "FIRST"));
        String invitation = json(offered).at("/invitation").asString();
        assertThat(Client.of(web, "bruno").post("/invitations/" + invitation + "/refusal", null, ""))
                .hasStatus(404);
        assertThat(Client.of(web, "ivo").post("/invitations/" + invitation + "/refusal", null, ""))
                .hasStatus(204);
        assertThat(json(staff.get(of)).at("/items/0/endCause").asString()).isEqualTo("DECLINED");
    }

    @Test
    void mandates_end_with_the_membership() {
        String of = member("22222222220");
        String mandate = of + "/" + opened(of, "lia", "FIRST");
        String term = "/networks/cop/members/it-cf-22222222220";
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/Rome")).plusDays(1);
        assertThat(staff.post(
                        term + "/end", tag(staff.get(term)), "{\"cause\": \"LEFT\", \"until\": \"" + tomorrow + "\"}"))
                .hasStatusOk();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> json(staff.get(mandate)).at("/until").asString().equals(tomorrow.toString()));
        assertThat(json(staff.get(mandate)).at("/status").asString()).isEqualTo("OPEN");
        time.law().advance(Duration.ofDays(2));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> json(staff.get(mandate)).at("/endCause").asString().equals("MEMBER_LEFT"));
    }

    private PublishedFact said(String type) {
        return published.await(
                "membership.facts", type, fact -> fact.text("organisation").equals("it-cf-80018000044"));
    }

    private long created(String of, String rank, int many) throws InterruptedException {
        List<Callable<MvcTestResult>> all = IntStream.range(0, many)
                .<Callable<MvcTestResult>>mapToObj(n -> () -> staff.post(of, null, act(rank.toLowerCase() + n, rank)))
                .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(many)) {
            return pool.invokeAll(all).stream()
                    .map(Future::resultNow)
                    .filter(result -> result.getResponse().getStatus() == 201)
                    .count();
        }
    }

    private String member(String taxCode) {
        Scene.members(staff, "cop", taxCode + ";Alfa;NGO;1998-05-01;;");
        return "/networks/cop/members/it-cf-" + taxCode + "/mandates";
    }

    private String opened(String of, String person, String rank) {
        MvcTestResult offered = staff.post(of, null, act(person, rank));
        assertThat(offered.getResponse().getStatus()).as(Client.body(offered)).isEqualTo(201);
        String invitation = json(offered).at("/invitation").asString();
        assertThat(Client.of(web, person).post("/invitations/" + invitation + "/acceptance", null, ""))
                .hasStatusOk();
        return json(offered).at("/mandate").asString();
    }

    private boolean withoutDelegate(String organisation) {
        return json(staff.get("/networks/cop/members-without-delegate?limit=200"))
                .at("/items")
                .valueStream()
                .anyMatch(line -> line.at("/organisation").asString().equals(organisation));
    }

    private static String first(String person) {
        return "{\"email\": \"" + person + "@example.org\", \"rank\": \"FIRST\"}";
    }

    private static String act(String person, String rank) {
        return "{\"email\": \"" + person + "@example.org\", \"rank\": \"" + rank + "\", \"act\": \"Verbale 7/2026\"}";
    }

    private String submitted(String taxCode) {
        Client anna = Client.of(web, "anna");
        MvcTestResult draft = anna.post("/networks/cop/applications", null, """
                {"organisationName": "Ponti di pace", "taxCode": "%s", "actorType": "NGO", "legalForm": "1.8.10",
                 "seat": {"municipality": "Torino"}, "contact": {"name": "Anna", "email": "anna@example.org"}}""".formatted(taxCode));
        String path = "/applications/" + json(draft).at("/application").asString();
        MvcTestResult kept = anna.upload(path + "/documents", tag(draft), Client.PDF, "kind", "STATUTE");
        assertThat(anna.post(path + "/submission", tag(kept), "")).hasStatusOk();
        return json(draft).at("/application").asString();
    }
}
