package org.regionalforum.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.regionalforum.membership.Client.json;
import static org.regionalforum.membership.Client.tag;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.Contracts;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.PublishedFacts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** An organisation joins, from the founding of the network to the directory. */
@ForumServiceTest
class JoiningTest {
    private static final String WHOLE = """
            {"organisationName": "Ponti di pace", "taxCode": "80018000044", "actorType": "NGO", "legalForm": "1.8.10",
             "seat": {"municipality": "Torino"}, "contact": {"name": "Anna", "email": "anna@example.org"}}""";
    private static final String ADMIT = """
            {"outcome": "ADMITTED", "act": "Verbale 3/2026",
             "representative": {"name": "Anna Rossi", "appointment": "Verbale dell'assemblea 1/2025"}}""";

    @Autowired
    MockMvcTester web;

    @Autowired
    PublishedFacts published;

    private Client anna;
    private Client staff;

    @BeforeEach
    void a_network_with_staff() {
        anna = Client.of(web, "anna");
        staff = Client.of(web, "staff");
        if (staff.get("/networks/cop").getResponse().getStatus() == 404) {
            found("cop", "staff");
            found("rail", "other");
        }
    }

    @Test
    void an_organisation_joins_and_stands_in_the_directory() {
        String application = submitted("80018000044");
        Contracts.check(published.await("membership.facts", "application-submitted"));
        assertThat(total("")).isZero();

        MvcTestResult seen = staff.get("/applications/" + application);
        MvcTestResult decided = staff.post("/applications/" + application + "/decision", tag(seen), ADMIT);
        assertThat(json(decided).at("/status").asString()).isEqualTo("ADMITTED");
        await().atMost(Duration.ofSeconds(20)).until(() -> total("") == 1);

        JsonNode members = json(web.get()
                .uri("/api/membership/networks/cop/members?territory=Piemonte&q=pace&actorType=NGO")
                .exchange());
        assertThat(members.at("/items/0/name").asString()).isEqualTo("Ponti di pace");
        assertThat(total("?asOf=2020-01-01")).isZero();
        assertThat(json(anna.get("/applications/" + application)).at("/entered").asBoolean())
                .isTrue();
        Stream.of(
                        "application-admitted",
                        "member-admitted",
                        "organisation-registered",
                        "network-founded",
                        "staff-named")
                .forEach(type -> Contracts.check(published.await("membership.facts", type)));
        Contracts.check(published.await("membership.contacts", "contact"));
        for (String page : new String[] {
            "/", "/networks", "/networks/cop", "/networks/cop/members", "/organisations/it-cf-80018000044"
        }) {
            assertThat(web.get().uri(page)).as(page).hasStatusOk().bodyText().contains("<h1");
        }
        assertThat(web.get().uri("/networks/cop/members?q=pace")).bodyText().doesNotContain("Osservatore");
        assertThat(web.get().uri("/organisations/it-cf-80018000044"))
                .as("projects come by script, and by a plain link without")
                .bodyText()
                .contains(
                        "hx-get=\"/fragments/projects?organisation=it-cf-80018000044\"",
                        "href=\"/projects?organisation=it-cf-80018000044\"",
                        "href=\"/follow/organisations/it-cf-80018000044\"");
        assertThat(web.get().uri("/networks/cop"))
                .bodyText()
                .contains("hx-get=\"/fragments/projects?network=cop\"", "href=\"/networks/cop/projects\"");
        assertThat(web.get().uri("/")).bodyText().contains("hx-get=\"/fragments/projects\"");
        for (String page : new String[] {
            "/desk", "/desk/applications/" + application, "/networks/cop/staff", "/networks/cop/import"
        }) {
            assertThat(staff.page(page)).as(page).hasStatusOk().bodyText().contains("<h1");
        }
        for (String page : new String[] {"/applications", "/applications/" + application, "/join/cop"}) {
            assertThat(anna.page(page)).as(page).hasStatusOk().bodyText().contains("<h1");
        }
    }

    @Test
    void every_page_of_the_way_opens_keeps_what_was_typed_and_says_what_is_wrong() {
        String application = draft(anna, "95000000018");
        String join = "/join/cop/" + application;
        for (String page : new String[] {"/body", "/seat", "/documents", "/check"}) {
            assertThat(anna.page(join + page)).as(page).hasStatusOk().bodyText().contains("<h1");
        }
        String version = version(application);
        assertThat(anna.form(join + "/body", "version", version, "organisationName", "Alfa", "taxCode", "97657340011"))
                .hasStatusOk()
                .bodyText()
                .contains("97657340011", "id=\"f-taxCode-error\"", "value=\"Alfa\"");
        assertThat(anna.form(join + "/seat", "version", version, "municipality", "Atlantide"))
                .hasStatusOk()
                .bodyText()
                .contains("Atlantide", "id=\"f-municipality-error\"");
        assertThat(anna.form(join + "/check", "version", version, "idempotencyKey", "form-1"))
                .hasStatus(302);
        assertThat(anna.page(join + "/sent")).hasStatusOk();
        assertThat(anna.page("/applications/" + application + "/withdrawal")).hasStatusOk();

        String desk = "/desk/applications/" + application;
        for (String outcome : new String[] {"ADMITTED", "REFUSED", "SET_ASIDE"}) {
            assertThat(staff.page(desk + "/decision?outcome=" + outcome)).hasStatusOk();
        }
        assertThat(staff.form(
                        desk + "/decision", "version", version(application), "outcome", "REFUSED", "on", "2026-01-01"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"f-reasons-error\"");
        String[] refusal = {"version", version(application), "outcome", "REFUSED", "reasons", "Fuori dallo statuto"};
        assertThat(staff.form(desk + "/decision", refusal))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"confirmed\"");
        assertThat(staff.form(
                        desk + "/information-requests",
                        "version",
                        version(application),
                        "idempotencyKey",
                        "q1",
                        "text",
                        "Manca la nomina"))
                .hasStatus(302);
        assertThat(anna.page("/applications/" + application)).bodyText().contains("Manca la nomina");
        assertThat(staff.form(
                        desk + "/decision", "version", "1", "outcome", "REFUSED", "reasons", "x", "confirmed", "yes"))
                .hasStatus(302);
        assertThat(staff.page(desk + "?stale=1")).hasStatusOk();
        assertThat(staff.form(
                        desk + "/decision",
                        "version",
                        version(application),
                        "outcome",
                        "REFUSED",
                        "reasons",
                        "Fuori dallo statuto",
                        "confirmed",
                        "yes"))
                .hasStatus(302);
        assertThat(anna.page("/applications/" + application)).bodyText().contains("Fuori dallo statuto");
        assertThat(staff.page(desk)).hasStatusOk();
    }

    private String version(String application) {
        return tag(anna.get("/applications/" + application)).replace("\"", "");
    }

    @Test
    void a_wrong_part_is_refused_beside_its_field_with_all_that_is_wrong() {
        MvcTestResult refused = anna.post("/networks/cop/applications", null, """
                {"taxCode": "97657340011", "actorType": "NOBODY", "seat": {"municipality": "Atlantide"}}""");
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(json(refused)
                        .at("/errors")
                        .valueStream()
                        .map(e -> e.at("/field").asString()))
                .containsExactlyInAnyOrder("taxCode", "actorType", "seat.municipality");
    }

    @Test
    void control_characters_in_a_name_are_refused_beside_their_field_and_nothing_is_stored() {
        Client nora = Client.of(web, "nora");
        for (String character : new String[] {"\\u0000", "\\u001b", "\\ufffe"}) {
            String body = "{\"organisationName\": \"Po" + character + "nti\"}";
            String contact = "{\"contact\": {\"name\": \"No" + character + "ra\"}}";
            assertControl(nora.post("/networks/cop/applications", null, body), "organisationName");
            assertControl(nora.post("/networks/cop/applications", null, contact), "contact.name");
        }
        assertThat(json(nora.get("/applications")).at("/items").size()).isZero();
    }

    private static void assertControl(MvcTestResult refused, String field) {
        assertThat(refused).hasStatus(422);
        assertThat(json(refused).at("/errors").size()).isEqualTo(1);
        assertThat(json(refused).at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(json(refused).at("/errors/0/code").asString()).isEqualTo("text.control-characters");
    }

    @Test
    void a_second_open_application_of_the_same_body_is_refused_without_saying_whose_the_first_is() {
        submitted("95162550107");
        Client bruno = Client.of(web, "bruno");
        String second = draft(bruno, "95162550107");
        MvcTestResult refused = submit(bruno, second);
        assertThat(refused.getResponse().getStatus()).isEqualTo(409);
        assertThat(json(refused).at("/code").asString()).isEqualTo("application.open-already");
        assertThat(Client.body(refused)).doesNotContain("anna");
    }

    @Test
    void others_neither_see_nor_touch_an_application() {
        String application = submitted("00743110157");
        for (String other : new String[] {"bruno", "other"}) {
            Client stranger = Client.of(web, other);
            assertThat(stranger.get("/applications/" + application)).hasStatus(404);
            assertThat(stranger.page("/desk/applications/" + application)).hasStatus(404);
            assertThat(stranger.post("/applications/" + application + "/decision", "\"3\"", ADMIT))
                    .hasStatus(404);
        }
        assertThat(anna.post("/applications/" + application + "/decision", "\"3\"", ADMIT))
                .hasStatus(403);
        assertThat(Client.operator(web).get("/applications/" + application)).hasStatus(404);
        assertThat(web.get().uri("/api/membership/applications/" + application)).hasStatus(401);
        assertThat(anna.get("/networks/cop/applications")).hasStatus(403);
    }

    @Test
    void two_staff_decide_at_once_and_one_wins() throws Exception {
        String application = submitted("10203040505");
        String tag = tag(staff.get("/applications/" + application));
        String refuse = "{\"outcome\": \"REFUSED\", \"reasons\": \"Fuori statuto\"}";
        String aside = "{\"outcome\": \"SET_ASIDE\", \"reasons\": \"Nessun atto di nomina\"}";
        Callable<MvcTestResult> one = () -> staff.post("/applications/" + application + "/decision", tag, aside);
        Callable<MvcTestResult> two = () -> staff.post("/applications/" + application + "/decision", tag, refuse);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            int[] statuses = both.invokeAll(java.util.List.of(one, two)).stream()
                    .map(Future::resultNow)
                    .mapToInt(result -> result.getResponse().getStatus())
                    .sorted()
                    .toArray();
            assertThat(statuses).containsExactly(200, 412);
        }
    }

    @Test
    void the_same_request_twice_is_one_application_and_other_content_is_told_apart() {
        MvcTestResult first = anna.post("/networks/cop/applications", null, "key-1", "{\"organisationName\": \"Uno\"}");
        MvcTestResult again = anna.post("/networks/cop/applications", null, "key-1", "{\"organisationName\": \"Uno\"}");
        MvcTestResult other = anna.post("/networks/cop/applications", null, "key-1", "{\"organisationName\": \"Due\"}");
        assertThat(json(again).at("/application")).isEqualTo(json(first).at("/application"));
        assertThat(other).hasStatus(422);
    }

    @Test
    void a_change_needs_the_version_that_was_seen() {
        MvcTestResult draft = anna.post("/networks/cop/applications", null, WHOLE);
        String path = "/applications/" + json(draft).at("/application").asString();
        assertThat(anna.send(HttpMethod.PATCH, path, null, "k", "{}")).hasStatus(428);
        assertThat(anna.send(HttpMethod.PATCH, path, "\"7\"", "k", "{}")).hasStatus(412);
        MvcTestResult patched =
                anna.send(HttpMethod.PATCH, path, tag(draft), "k", "{\"contact\": {\"phone\": \"+39 011 123456\"}}");
        assertThat(json(patched).at("/contact/phone").asString()).isEqualTo("+39 011 123456");
        assertThat(json(patched).at("/contact/name").asString()).isEqualTo("Anna");
        assertThat(anna.send(HttpMethod.PATCH, path, tag(patched), "k", "{\"colour\": 1}"))
                .hasStatus(400);
    }

    @Test
    void only_a_pdf_is_taken_and_only_by_those_concerned() {
        MvcTestResult draft = anna.post("/networks/cop/applications", null, WHOLE);
        String path = "/applications/" + json(draft).at("/application").asString();
        byte[] text = "not a document".getBytes(StandardCharsets.UTF_8);
        assertThat(anna.upload(path + "/documents", tag(draft), text, "kind", "STATUTE"))
                .hasStatus(422);
        MvcTestResult kept = anna.upload(path + "/documents", tag(draft), Client.PDF, "kind", "STATUTE");
        String document = json(kept).at("/documents/0/document").asString();
        MvcTestResult got = anna.get(path + "/documents/" + document);
        assertThat(got.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(got.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(staff.get(path + "/documents/" + document)).hasStatus(404);
    }

    @Test
    void a_refusal_without_reasons_is_impossible() {
        String application = submitted("97550000158");
        String tag = tag(staff.get("/applications/" + application));
        assertThat(staff.post("/applications/" + application + "/decision", tag, "{\"outcome\": \"REFUSED\"}"))
                .hasStatus(422);
        assertThat(staff.post(
                        "/applications/" + application + "/decision",
                        tag,
                        "{\"outcome\": \"REFUSED\", \"reasons\": \"Fuori dallo statuto\"}"))
                .hasStatusOk();
        Contracts.check(published.await("membership.facts", "application-refused"));
    }

    @Test
    void real_organisations_enter_by_import_and_the_wrong_ones_are_named() throws Exception {
        Path file = Path.of("../../shared/data/italy/osc-cooperazione-sample.csv");
        Assumptions.assumeTrue(Files.exists(file), "the sample of real organisations is not here");
        byte[] table = Files.readAllBytes(file);
        JsonNode first = json(imported("rail", table, "false", Client.of(web, "other")));
        assertThat(first.at("/rows").asInt()).isEqualTo(84);
        assertThat(first.at("/refused").valueStream().map(r -> r.at("/code").asString()))
                .containsExactlyInAnyOrder(
                        "tax-code.check-digit", "tax-code.check-digit", "tax-code.check-digit", "import.repeated");
        assertThat(first.at("/entered").asInt()).isEqualTo(80);
        JsonNode again = json(imported("rail", table, "false", Client.of(web, "other")));
        assertThat(again.at("/entered").asInt()).isZero();
        assertThat(again.at("/unchanged").asInt()).isEqualTo(80);
        Contracts.check(published.await("membership.facts", "applications-imported"));
        assertThat(imported("cop", table, "true", anna)).hasStatus(403);
    }

    @Test
    void members_enter_by_import_with_their_dates_and_leave() {
        String table = "codice fiscale;denominazione;tipo;comune;dal;fino al;qualifica\n"
                + "01234567897;Alfa;NGO;Cuneo;1998-05-01;;\n"
                + "11111111115;Beta;NGO;Asti;01/02/2001;31/12/2005;osservatore\n"
                + "22222222220;Gamma;NGO;Asti;1996-01-01;;\n";
        JsonNode report = json(
                staff.upload("/networks/cop/imports", null, table.getBytes(StandardCharsets.UTF_8), "as", "members"));
        assertThat(report.at("/entered").asInt()).as(report.toString()).isEqualTo(2);
        assertThat(report.at("/refused/0/code").asString()).isEqualTo("membership.before-founding");
        await().atMost(Duration.ofSeconds(20)).until(() -> total("?asOf=2003-01-01") == 2);
        MvcTestResult term = staff.get("/networks/cop/members/it-cf-01234567897");
        assertThat(staff.post("/networks/cop/members/it-cf-01234567897/end", tag(term), "{\"cause\": \"STRUCK\"}"))
                .hasStatus(422);
        assertThat(staff.post(
                        "/networks/cop/members/it-cf-01234567897/end",
                        tag(term),
                        "{\"cause\": \"LEFT\", \"until\": \"2020-01-01\"}"))
                .hasStatusOk();
        await().atMost(Duration.ofSeconds(20)).until(() -> total("?asOf=2020-01-01") == 0);
        assertThat(total("?asOf=2019-12-31")).isEqualTo(1);
        assertThat(total("?asOf=2005-12-30")).isEqualTo(2);
        Contracts.check(published.await("membership.facts", "member-left"));
    }

    private MvcTestResult imported(String network, byte[] table, String dryRun, Client by) {
        return by.upload(
                "/networks/" + network + "/imports",
                null,
                table,
                "as",
                "applications",
                "actorType",
                "NGO",
                "dryRun",
                dryRun);
    }

    private String submitted(String taxCode) {
        String application = draft(anna, taxCode);
        MvcTestResult sent = submit(anna, application);
        assertThat(sent.getResponse().getStatus()).as(Client.body(sent)).isEqualTo(200);
        return application;
    }

    private static String draft(Client by, String taxCode) {
        MvcTestResult draft = by.post("/networks/cop/applications", null, WHOLE.replace("80018000044", taxCode));
        assertThat(draft.getResponse().getStatus()).as(Client.body(draft)).isEqualTo(201);
        String application = json(draft).at("/application").asString();
        tag(by.upload("/applications/" + application + "/documents", tag(draft), Client.PDF, "kind", "STATUTE"));
        return application;
    }

    private static MvcTestResult submit(Client by, String application) {
        return by.post("/applications/" + application + "/submission", tag(by.get("/applications/" + application)), "");
    }

    private long total(String asOf) {
        return json(web.get().uri("/api/membership/networks/cop/counts" + asOf).exchange())
                .at("/total")
                .asLong();
    }

    private void found(String network, String keeper) {
        Client operator = Client.operator(web);
        tag(operator.post("/networks", null, """
                {"network": "%s", "name": "Rete di prova", "shortName": "Prova", "founded": 1997,
                 "preset": "THIRD_SECTOR_CODE", "territory": "Piemonte"}""".formatted(network)));
        MvcTestResult invited =
                operator.post("/networks/" + network + "/staff", null, "{\"email\": \"" + keeper + "@example.org\"}");
        assertThat(invited.getResponse().getStatus()).as(Client.body(invited)).isEqualTo(201);
        String invitation = json(invited).at("/invitation").asString();
        assertThat(Client.of(web, keeper).post("/invitations/" + invitation + "/acceptance", null, ""))
                .hasStatusOk();
    }
}
