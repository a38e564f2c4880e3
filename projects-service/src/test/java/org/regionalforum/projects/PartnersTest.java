package org.regionalforum.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.regionalforum.projects.Person.body;
import static org.regionalforum.projects.Person.json;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.Contracts;
import org.regionalforum.kit.test.FactsIn;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.PublishedFact;
import org.regionalforum.kit.test.PublishedFacts;
import org.regionalforum.projects.member.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What becomes of a partner that leaves the network, is suspended or is named no more. */
@ForumServiceTest
class PartnersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Autowired
    Networks networks;

    @Autowired
    FactsIn in;

    @Autowired
    Members members;

    @Autowired
    PublishedFacts published;

    private Network network(String slug) {
        return networks.of(slug).members("NGO", "NGO", "NGO").known(3);
    }

    private void leaves(Network net, int number) {
        String membership = net.slug() + "-m" + number;
        in.publish(
                "membership.facts",
                "member-left",
                "/membership/memberships/" + membership,
                Map.of("membership", membership, "until", "2021-01-01"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> members.member(net.slug(), net.organisation(number), TODAY)
                        .isEmpty());
    }

    /** What a browser sends of a list to choose from: the chosen option, or nothing. */
    private static String chosen(String html, String field) {
        Matcher select = Pattern.compile(
                        "<select[^>]* name=\"" + Pattern.quote(field) + "\".*?</select>", Pattern.DOTALL)
                .matcher(html);
        assertThat(select.find()).as(html).isTrue();
        Matcher option = Pattern.compile("<option value=\"([^\"]*)\" selected").matcher(select.group());
        return option.find() ? option.group(1) : "";
    }

    @Test
    void a_partner_that_left_the_network_stays_when_the_lead_saves_the_form() {
        Network net = network("goes");
        String project = net.registered(net.partner(2));
        json(net.answer(2, project, "confirmation"));
        leaves(net, 2);
        MvcTestResult edit = net.delegate(1).page("/projects/" + project + "/edit");
        assertThat(body(edit))
                .contains(">Ente 2 di goes</option>", ">Ente 3 di goes</option>")
                .doesNotContain(">Ente 1 di goes</option>");
        MvcTestResult saved = net.delegate(1)
                .form(
                        "/projects/" + project,
                        "version",
                        Person.version(body(edit)),
                        "title",
                        "Un altro titolo",
                        "summary",
                        "Acqua",
                        "family",
                        "COOPERATION",
                        "territories[0].place",
                        "CN",
                        "territories[0].percentage",
                        "100",
                        "countries[0].country",
                        "SN",
                        "countries[0].percentage",
                        "100",
                        "start",
                        "2025-01-01",
                        "partners[0].organisation",
                        chosen(body(edit), "partners[0].organisation"),
                        "partners[0].role",
                        chosen(body(edit), "partners[0].role"));
        assertThat(saved).hasStatus(302);
        MvcTestResult now = net.nobody().get("/projects/" + project);
        assertThat(json(now).path("title").asString()).isEqualTo("Un altro titolo");
        assertThat(json(now).at("/partners/0/organisation").asString()).isEqualTo(net.organisation(2));
        assertThat(json(now).at("/partners/0/state").asString()).isEqualTo("CONFIRMED");
        assertThat(body(net.delegate(3).page("/projects/new")))
                .as("nobody else can name it")
                .doesNotContain("Ente 2 di goes");
    }

    @Test
    void a_name_beside_a_member_is_not_lost_but_refused_and_the_member_s_own_is_no_other() {
        Network net = network("both");
        String both = "{\"organisation\": \"" + net.organisation(2) + "\", \"role\": \"PARTNER\", \"name\": \"%s\"}";
        MvcTestResult no = net.drafting(1, "{\"partners\": [" + both.formatted("Comune di Thiès") + "]}");
        assertThat(no).hasStatus(422);
        assertThat(body(no)).contains("\"partners[0].name\"", "partner.one-of");

        String project = net.drafted(1, "{\"partners\": [" + both.formatted("Ente 2 di both") + "]}");
        JsonNode known = json(net.delegate(1).get("/projects/" + project)).path("partners");
        assertThat(known).hasSize(1);
        MvcTestResult again = net.delegate(1)
                .patch("/projects/" + project, net.tagOf(1, project), "{\"partners\": [" + both.formatted(" ") + "]}");
        assertThat(json(again).path("partners")).isEqualTo(known);
        String edit = body(net.delegate(1).page("/projects/" + project + "/edit"));
        MvcTestResult told = net.delegate(1)
                .form(
                        "/projects/" + project,
                        "version",
                        Person.version(edit),
                        "partners[0].organisation",
                        chosen(edit, "partners[0].organisation"),
                        "partners[0].name",
                        "Comune di Thiès",
                        "partners[0].role",
                        "PARTNER");
        assertThat(body(told))
                .contains("In questa riga ci sono una socia e il nome di un altro", "value=\"Comune di Thiès\"")
                .doesNotContain("??");
    }

    @Test
    void who_is_suspended_takes_its_name_off_a_project_and_confirms_nothing() {
        Network net = network("pause");
        String confirmed = net.registered(net.partner(2));
        json(net.answer(2, confirmed, "confirmation"));
        String asked = net.registered(net.partner(2));
        net.suspend(2, members);
        MvcTestResult no = net.answer(2, asked, "confirmation");
        assertThat(no).hasStatus(403);
        assertThat(Person.code(no)).isEqualTo("member.suspended");

        String part = "/partners/" + net.organisation(2);
        String page = body(net.delegate(2).page("/projects/" + asked + part));
        assertThat(page)
                .contains("Puoi rifiutare comunque", part + "/refusal")
                .doesNotContain(part + "/confirmation", "??");
        MvcTestResult refused =
                net.delegate(2).form("/projects/" + asked + part + "/refusal", "version", Person.version(page));
        assertThat(refused).hasStatus(302);
        MvcTestResult strange =
                net.delegate(3).post("/projects/" + confirmed + part + "/withdrawal", net.tagOf(3, confirmed), "{}");
        assertThat(strange).hasStatus(403);
        json(net.answer(2, confirmed, "withdrawal"));
        for (String project : List.of(asked, confirmed)) {
            assertThat(json(net.nobody().get("/projects/" + project)).path("partners"))
                    .isEmpty();
        }
    }

    @Test
    void who_left_the_network_takes_its_name_off_a_project_too() {
        Network net = network("parted");
        String confirmed = net.registered(net.partner(2));
        json(net.answer(2, confirmed, "confirmation"));
        String asked = net.registered(net.partner(2));
        leaves(net, 2);
        MvcTestResult no = net.answer(2, asked, "confirmation");
        assertThat(no).hasStatus(403);
        assertThat(Person.code(no)).isEqualTo("member.none");
        json(net.answer(2, asked, "refusal"));
        json(net.answer(2, confirmed, "withdrawal"));
    }

    @Test
    void a_partner_that_the_lead_removes_is_named_in_the_fact_and_in_the_history_in_both_languages() {
        Network net = network("struck");
        String project = net.registered(net.partner(2) + "," + net.partner(3));
        json(net.answer(2, project, "confirmation"));
        json(net.delegate(1)
                .patch("/projects/" + project, net.tagOf(1, project), "{\"partners\": [" + net.partner(3) + "]}"));
        PublishedFact said = published.await("projects.facts", "project-changed", project);
        Contracts.check(said);
        assertThat(String.valueOf(said.data()))
                .contains("\"removed\":[\"" + net.organisation(2) + "\"]", "\"asked\":[]");
        JsonNode last = json(net.staff().get("/projects/" + project)).path("history");
        assertThat(last.path(last.size() - 1).path("what").asString()).isEqualTo("PART_REMOVED");
        assertThat(last.path(last.size() - 1).path("organisation").asString()).isEqualTo(net.organisation(2));
        assertThat(last.path(last.size() - 1).path("by").asString()).isEqualTo("struck-delegate1");
        String page = "/projects/" + project;
        assertThat(body(net.staff().page(page)))
                .contains("Ente 2 di struck non è più indicata come partner", "struck-delegate1")
                .doesNotContain("??");
        assertThat(body(net.staff().page(page, "en")))
                .contains("Ente 2 di struck named as a partner no more")
                .doesNotContain("??");
        assertThat(body(net.nobody().page(page)))
                .doesNotContain("non è più indicata", "/organisations/" + net.organisation(2));
    }
}
