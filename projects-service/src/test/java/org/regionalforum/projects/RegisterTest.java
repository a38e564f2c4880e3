package org.regionalforum.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalforum.projects.Person.body;
import static org.regionalforum.projects.Person.code;
import static org.regionalforum.projects.Person.json;
import static org.regionalforum.projects.Person.tag;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.Contracts;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.PublishedFact;
import org.regionalforum.kit.test.PublishedFacts;
import org.regionalforum.projects.member.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The way of a project over HTTP: who may do what, what is said, and how often it is counted. */
@ForumServiceTest
class RegisterTest {
    @Autowired
    Networks networks;

    @Autowired
    PublishedFacts published;

    @Autowired
    Members members;

    private Network network(String slug) {
        return networks.of(slug).members("NGO", "DIASPORA", "LOCAL_AUTHORITY").known(3);
    }

    private static void refused(MvcTestResult result, int status, String code) {
        assertThat(result.getResponse().getStatus()).as(body(result)).isEqualTo(status);
        assertThat(code(result)).isEqualTo(code);
    }

    private static List<String> titles(JsonNode list) {
        List<String> titles = new ArrayList<>();
        list.path("items").forEach(item -> titles.add(item.path("title").asString()));
        return titles;
    }

    @Test
    void a_project_of_3_members_stands_on_3_organisation_pages_and_is_1_in_the_regional_total() {
        Network net = network("three");
        String project = net.registered(net.partner(2) + "," + net.partner(3));
        for (int number : new int[] {2, 3}) {
            assertThat(json(net.answer(number, project, "confirmation")).path("partners"))
                    .isNotEmpty();
        }
        for (int number : new int[] {1, 2, 3}) {
            JsonNode page = json(net.nobody().get("/organisations/" + net.organisation(number) + "/projects"));
            assertThat(titles(page)).containsExactly("Orti di comunità fra Cuneo e Thiès");
        }
        JsonNode totals = json(net.nobody().get("/networks/three/totals"));
        assertThat(totals.path("projects").asInt()).isEqualTo(1);
        assertThat(totals.path("mutual").asInt()).isEqualTo(1);
        assertThat(totals.at("/byFamily/COOPERATION").asInt()).isEqualTo(1);
        assertThat(totals.at("/byCountry/SN").asInt()).isEqualTo(1);
        assertThat(totals.at("/byCountry/BF").asInt()).isEqualTo(1);
        assertThat(totals.at("/byProvince/CN").asInt()).isEqualTo(1);
        assertThat(totals.at("/budget/EUR").asString()).isEqualTo("120000.50");
        assertThat(json(net.nobody().get("/networks/three/projects")).path("items"))
                .hasSize(1);
    }

    @Test
    void before_it_confirms_a_partner_has_nothing_on_its_page_and_after_a_refusal_or_withdrawal_neither() {
        Network net = network("parts");
        String project = net.registered(net.partner(2) + "," + net.partner(3));
        String second = "/organisations/" + net.organisation(2) + "/projects";
        assertThat(json(net.nobody().get(second)).path("items")).isEmpty();
        assertThat(json(net.nobody().get("/projects/" + project)).path("partners"))
                .isEmpty();

        net.answer(2, project, "confirmation");
        net.answer(3, project, "refusal");
        assertThat(json(net.nobody().get(second)).path("items")).hasSize(1);
        assertThat(json(net.nobody().get("/organisations/" + net.organisation(3) + "/projects"))
                        .path("items"))
                .isEmpty();
        refused(net.answer(3, project, "confirmation"), 409, "part.move.REFUSED");

        net.answer(2, project, "withdrawal");
        assertThat(json(net.nobody().get(second)).path("items")).isEmpty();
        JsonNode inside = json(net.delegate(1).get("/projects/" + project));
        assertThat(inside.path("history").toString())
                .contains("PART_CONFIRMED", "PART_REFUSED", "PART_WITHDRAWN", "parts-delegate3");
        assertThat(inside.path("partners")).hasSize(2);
        assertThat(json(net.nobody().get("/projects/" + project)).has("history"))
                .isFalse();
        for (String fact : List.of("confirmed", "refused", "withdrawn")) {
            PublishedFact said = published.await("projects.facts", "project-partner-" + fact, project);
            Contracts.check(said);
            assertThat(said.headers().get("ce_network")).isEqualTo("parts");
        }
    }

    @Test
    void a_draft_is_seen_by_its_lead_alone_and_registered_when_nothing_is_missing() {
        Network net = network("drafts");
        String project = net.drafted(1, "{\"title\": \"Solo un''idea\"}".replace("''", "'"));
        for (Person other : List.of(net.nobody(), net.delegate(2), net.staff())) {
            refused(other.get("/projects/" + project), 404, "not-found");
        }
        refused(net.delegate(2).post("/projects/" + project + "/registration", "\"1\"", "{}"), 404, "not-found");
        MvcTestResult early = net.delegate(1).post("/projects/" + project + "/registration", "\"1\"", "{}");
        refused(early, 422, "input.invalid");
        assertThat(body(early)).contains("\"summary\"", "\"family\"", "\"territories\"", "\"start\"");
        assertThat(published.on("projects.facts").stream().map(PublishedFact::key))
                .doesNotContain(project);

        MvcTestResult described =
                net.delegate(1).patch("/projects/" + project, "\"1\"", Network.DESCRIPTION.formatted(net.partner(2)));
        assertThat(json(described).path("status").asString()).isEqualTo("DRAFT");
        MvcTestResult done = net.delegate(1).post("/projects/" + project + "/registration", tag(described), "{}");
        assertThat(json(done).path("number").asInt()).isEqualTo(1);
        PublishedFact registered = published.await("projects.facts", "project-registered", project);
        Contracts.check(registered);
        assertThat(String.valueOf(registered.data()))
                .contains("\"asked\":[\"" + net.organisation(2) + "\"]")
                .doesNotContain("Orti", "Ada");
        PublishedFact title = published.await("projects.texts", "text", project + "-title");
        Contracts.check(title);
        assertThat(String.valueOf(title.data())).contains("Orti di comunità");
        refused(
                net.delegate(1).post("/projects/" + project + "/registration", tag(done), "{}"),
                409,
                "project.move.REGISTERED");
    }

    @Test
    void a_change_says_what_changed_and_a_stale_one_is_refused() {
        Network net = network("changes");
        String project = net.registered(net.partner(2));
        net.answer(2, project, "confirmation");
        String tag = net.tagOf(1, project);
        MvcTestResult changed = net.delegate(1)
                .patch(
                        "/projects/" + project,
                        tag,
                        "{\"title\": \"Nuovo titolo\", \"partners\": [{\"organisation\": \"" + net.organisation(2)
                                + "\", \"role\": \"FUNDER\"}, {\"name\": \"Comune di Thiès\", \"role\": \"LOCAL_PARTNER\"}]}");
        assertThat(json(changed).path("summary").asString()).startsWith("Acqua");
        PublishedFact said = published.await("projects.facts", "project-changed", project);
        Contracts.check(said);
        assertThat(String.valueOf(said.data()))
                .contains("\"changed\":[\"title\",\"partners\"]", "\"asked\":[\"" + net.organisation(2) + "\"]")
                .doesNotContain("Thiès", "Nuovo");
        refused(net.delegate(1).patch("/projects/" + project, tag, "{\"title\": \"Altro\"}"), 412, "version.stale");
        refused(net.delegate(2).patch("/projects/" + project, tag(changed), "{}"), 403, "mandate.none");
        MvcTestResult broken = net.delegate(1)
                .patch(
                        "/projects/" + project,
                        tag(changed),
                        "{\"countries\": [{\"country\": \"SN\", \"percentage\": \"60\"}], \"start\": \"ieri\"}");
        refused(broken, 422, "input.invalid");
        MvcTestResult sum = net.delegate(1)
                .patch(
                        "/projects/" + project,
                        tag(changed),
                        "{\"countries\": [{\"country\": \"SN\", \"percentage\": \"60\"}]}");
        assertThat(body(sum)).contains("percentages.sum");
    }

    @Test
    void a_row_that_is_null_says_nothing_as_an_empty_one() {
        Network net = network("nulls");
        for (String list : List.of("territories", "countries", "sectors", "goals", "funders", "partners")) {
            JsonNode drafted = json(net.drafting(1, "{\"" + list + "\": [null]}"));
            assertThat(drafted.path(list)).as(list).isEmpty();
        }
        for (String side : List.of("here", "there", "contact", "budget")) {
            JsonNode drafted = json(net.drafting(1, "{\"" + side + "\": null}"));
            assertThat(drafted.has(side)).as(side).isFalse();
        }
        JsonNode nothing = json(net.drafting(1, """
                {"here": {"text": null, "indicator": null}, "there": {"text": null}, "title": null,
                 "contact": {"name": null, "email": null, "phone": null}, "budget": {"amount": null}}"""));
        assertThat(nothing.has("here")).isFalse();
        String project = net.registered(net.partner(2));
        MvcTestResult changed = net.delegate(1)
                .patch(
                        "/projects/" + project,
                        net.tagOf(1, project),
                        "{\"partners\": [null, " + net.partner(2) + "], \"funders\": [{\"name\": \"Cassa\"}, null]}");
        assertThat(json(changed).path("partners")).hasSize(1);
        assertThat(json(changed).path("funders")).hasSize(1);
        MvcTestResult wrong = net.drafting(1, "{\"countries\": [null, {\"country\": \"XX\", \"percentage\": \"1\"}]}");
        refused(wrong, 422, "input.invalid");
        assertThat(body(wrong)).as("rows are counted as they were sent").contains("countries[1].country");
    }

    @Test
    void a_suspended_member_neither_registers_nor_changes_and_what_it_has_stays() {
        Network net = network("rest");
        String project = net.registered(net.partner(2));
        String draft = net.draft("");
        String asked = net.tagOf(2, project);
        net.suspend(1, members);
        net.suspend(2, members);
        refused(net.drafting(1, "{\"title\": \"Nuovo\"}"), 403, "member.suspended");
        String tag = net.tagOf(1, project);
        refused(net.delegate(1).patch("/projects/" + project, tag, "{\"title\": \"X\"}"), 403, "member.suspended");
        refused(net.delegate(1).post("/projects/" + draft + "/registration", "\"1\"", "{}"), 403, "member.suspended");
        refused(net.delegate(1).post("/projects/" + project + "/withdrawal", tag, "{}"), 403, "member.suspended");
        refused(
                net.delegate(2)
                        .post(
                                "/projects/" + project + "/partners/" + net.organisation(2) + "/confirmation",
                                asked,
                                "{}"),
                403,
                "member.suspended");
        assertThat(json(net.nobody().get("/networks/rest/projects")).path("items"))
                .hasSize(1);
    }

    @Test
    void staff_take_a_project_down_with_a_reason_and_its_lead_takes_one_back() {
        Network net = network("down");
        String project = net.registered(net.partner(2));
        String tag = net.tagOf(1, project);
        refused(net.delegate(2).post("/projects/" + project + "/withdrawal", tag, "{}"), 403, "staff.only");
        refused(net.staff().post("/projects/" + project + "/withdrawal", tag, "{}"), 422, "input.invalid");
        json(net.staff().post("/projects/" + project + "/withdrawal", tag, "{\"reason\": \"Non è un progetto\"}"));
        PublishedFact said = published.await("projects.facts", "project-withdrawn", project);
        Contracts.check(said);
        assertThat(String.valueOf(said.data())).contains("\"by\":\"STAFF\"").doesNotContain("Non è");
        assertThat(String.valueOf(published
                        .await("projects.texts", "text", project + "-reason-1")
                        .data()))
                .contains("Non è un progetto");
        refused(net.nobody().get("/projects/" + project), 404, "not-found");
        assertThat(json(net.nobody().get("/networks/down/projects")).path("items"))
                .isEmpty();
        assertThat(json(net.nobody().get("/networks/down/totals"))
                        .path("projects")
                        .asInt())
                .isZero();
        refused(
                net.delegate(1).patch("/projects/" + project, net.tagOf(1, project), "{\"title\": \"X\"}"),
                409,
                "project.move.WITHDRAWN");

        String other = net.registered("");
        json(net.delegate(1).post("/projects/" + other + "/withdrawal", net.tagOf(1, other), "{}"));
        assertThat(String.valueOf(published
                        .await("projects.facts", "project-withdrawn", other)
                        .data()))
                .contains("\"by\":\"LEAD\"");
    }

    @Test
    void documents_are_public_with_the_project_and_nobody_else_adds_one() {
        Network net = network("papers");
        String project = net.draft("");
        byte[] pdf = "%PDF-1.4\nx\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        refused(net.delegate(2).upload("/projects/" + project + "/documents", "\"1\"", "a.pdf", pdf), 404, "not-found");
        MvcTestResult added = net.delegate(1).upload("/projects/" + project + "/documents", "\"1\"", "a.pdf", pdf);
        String document = json(added).path("documents").path(0).path("document").asString();
        String path = "/projects/" + project + "/documents/" + document;
        refused(net.nobody().get(path), 404, "not-found");
        json(net.delegate(1).post("/projects/" + project + "/registration", tag(added), "{}"));
        MvcTestResult read = net.nobody().get(path);
        assertThat(read.getResponse().getStatus()).isEqualTo(200);
        assertThat(read.getResponse().getHeader("Content-Disposition")).contains("attachment");
        refused(
                net.delegate(2).upload("/projects/" + project + "/documents", net.tagOf(1, project), "b.pdf", pdf),
                403,
                "mandate.none");
    }

    @Test
    void who_does_not_act_for_the_organisation_registers_nothing_and_a_repeat_makes_nothing_new() {
        Network net = network("who").member(4, "NGO", "REPRESENTATIVE").known(4);
        String body = "{\"organisation\": \"" + net.organisation(1) + "\", \"description\": {\"title\": \"Uno\"}}";
        refused(net.nobody().post("/networks/who/projects", body), 401, "sign-in.needed");
        refused(net.delegate(2).post("/networks/who/projects", body), 403, "mandate.none");
        refused(net.delegate(1).post("/networks/none/projects", body), 404, "not-found");
        assertThat(net.drafted(4, "{\"title\": \"Del rappresentante\"}")).isNotEmpty();
        MvcTestResult twice = net.drafting(
                1, Network.DESCRIPTION.formatted(net.partner(2) + "," + net.partner(2) + "," + net.partner(1)));
        assertThat(body(twice)).contains("partners[1].organisation", "partners[2].organisation", "list.twice");
        MvcTestResult stranger =
                net.drafting(1, "{\"partners\": [{\"organisation\": \"it-cf-00000000000\", \"role\": \"PARTNER\"}]}");
        assertThat(body(stranger)).contains("partner.no-member");
    }

    @Test
    void a_contact_is_removed_by_staff_also_from_a_project_of_who_is_suspended_and_goes_with_a_withdrawal() {
        Network net = network("contact");
        String project = net.registered("");
        net.suspend(1, members);
        assertThat(body(net.nobody().get("/projects/" + project))).contains("ada@example.org");
        json(net.staff().post("/projects/" + project + "/contact-erasure", net.tagOf(1, project), "{}"));
        assertThat(body(net.nobody().get("/projects/" + project))).doesNotContain("ada@example.org");
        Contracts.check(published.await("projects.facts", "project-changed", project));

        Network other = network("gone");
        String taken = other.registered("");
        json(other.staff()
                .post("/projects/" + taken + "/withdrawal", other.tagOf(1, taken), "{\"reason\": \"Doppio\"}"));
        assertThat(body(other.delegate(1).get("/projects/" + taken))).doesNotContain("ada@example.org");
    }

    @Test
    void projects_registered_at_once_get_numbers_without_gap_or_double() {
        Network net = network("race");
        List<String> drafts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            drafts.add(net.draft(""));
        }
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            drafts.forEach(draft ->
                    hands.submit(() -> net.delegate(1).post("/projects/" + draft + "/registration", "\"1\"", "{}")));
        }
        List<Integer> numbers = new ArrayList<>();
        for (String draft : drafts) {
            numbers.add(
                    json(net.nobody().get("/projects/" + draft)).path("number").asInt());
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 12).boxed().toList());
    }
}
