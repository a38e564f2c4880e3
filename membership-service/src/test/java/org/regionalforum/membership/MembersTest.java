package org.regionalforum.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.regionalforum.membership.Client.json;
import static org.regionalforum.membership.Client.tag;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.file.FileStore;
import org.regionalforum.kit.file.FileUse;
import org.regionalforum.kit.file.StoredFile;
import org.regionalforum.kit.test.Contracts;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.PublishedFacts;
import org.regionalforum.kit.test.TestTime;
import org.regionalforum.kit.test.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** What staff keep of members and network: suspensions, votes, recognitions; and the pages about the platform. */
@ForumServiceTest
class MembersTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    PublishedFacts published;

    @Autowired
    TestTime time;

    @Autowired
    FileStore files;

    @Autowired
    List<FileUse> uses;

    @Autowired
    MongoTemplate mongo;

    private Client staff;
    private Client rules;

    @BeforeEach
    void networks_with_staff() {
        time.law().run();
        staff = Scene.network(web, "cop", "THIRD_SECTOR_CODE", "staff");
        rules = Scene.network(web, "rail", "NETWORK", "other");
    }

    @Test
    void a_suspended_member_stays_one_and_is_shown_as_such_without_reasons() {
        Client keeper = Scene.network(web, "sospesi", "CIVIL_CODE", "terza");
        Scene.members(keeper, "sospesi", "80018000044;Alfa;ETS;1998-05-01;;");
        String term = "/networks/sospesi/members/it-cf-80018000044";
        await().atMost(Duration.ofSeconds(20)).until(() -> members("sospesi").size() == 1);
        assertThat(keeper.post(term + "/suspension", tag(keeper.get(term)), "{\"reasons\": \" \"}"))
                .hasStatus(422);
        assertThat(keeper.post(term + "/suspension", null, "{\"reasons\": \"x\"}"))
                .hasStatus(428);
        assertThat(rules.post(term + "/suspension", "\"1\"", "{\"reasons\": \"x\"}"))
                .hasStatus(403);
        assertThat(keeper.form(term, "version", "1")).hasStatus(405);
        assertThat(keeper.page(term)).hasStatusOk().bodyText().contains("name=\"reasons\"");
        String version = tag(keeper.get(term)).replace("\"", "");
        assertThat(keeper.form(term + "/suspension", "version", version, "reasons", ""))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"f-reasons-error\"");
        assertThat(keeper.form(term + "/suspension", "version", version, "reasons", "Quota del 2025 non versata"))
                .hasStatus(302);
        assertThat(keeper.page(term)).bodyText().contains("Quota del 2025 non versata", "Sospeso dal voto");
        var fact = published.await("membership.facts", "member-suspended");
        Contracts.check(fact);
        assertThat(published
                        .await("membership.texts", "text", fact.text("reasons"))
                        .text("text"))
                .isEqualTo("Quota del 2025 non versata");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> members("sospesi").get(0).at("/suspended").asBoolean());
        for (String page : new String[] {"/networks/sospesi/members", "/organisations/it-cf-80018000044"}) {
            assertThat(web.get().uri(page))
                    .bodyText()
                    .contains("Sospeso dal voto")
                    .doesNotContain("Quota del 2025");
        }
        assertThat(json(web.get().uri("/api/membership/networks/sospesi/counts").exchange())
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(keeper.post(term + "/suspension", tag(keeper.get(term)), "{\"reasons\": \"x\"}"))
                .hasStatus(409);
        assertThat(keeper.form(
                        term + "/reinstatement",
                        "version",
                        tag(keeper.get(term)).replace("\"", "")))
                .hasStatus(302);
        assertThat(keeper.post(term + "/reinstatement", tag(keeper.get(term)), ""))
                .hasStatus(409);
        Contracts.check(published.await("membership.facts", "member-reinstated"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !members("sospesi").get(0).at("/suspended").asBoolean());
    }

    @Test
    void a_member_is_struck_by_a_reasoned_act_on_its_page_and_stays_in_the_book_until_that_day() {
        Client keeper = Scene.network(web, "cessati", "CIVIL_CODE", "quarta");
        Scene.members(keeper, "cessati", "80018000044;Alfa;ETS;1998-05-01;;");
        String term = "/networks/cessati/members/it-cf-80018000044";
        String version = tag(keeper.get(term)).replace("\"", "");
        assertThat(keeper.page(term)).hasStatusOk().bodyText().contains("name=\"endReasons\"", "name=\"endUntil\"");
        assertThat(keeper.form(term + "/end", "version", version, "endReasons", " "))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"f-endReasons-error\"")
                .doesNotContain("id=\"f-reasons-error\"", "??");
        assertThat(keeper.form(term + "/end", "version", version, "endReasons", "x", "endUntil", "1990-01-01"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"f-endUntil-error\"");
        assertThat(keeper.form(term + "/end", "version", version, "endReasons", "x", "endUntil", "domani"))
                .hasStatusOk();
        assertThat(rules.form(term + "/end", "version", version, "endReasons", "x"))
                .hasStatus(403);
        assertThat(keeper.form(term + "/end", "version", version, "endReasons", "Assemblea del 3 marzo: morosa"))
                .hasStatus(302);

        var left = published.await(
                "membership.facts", "member-left", fact -> fact.text("network").equals("cessati"));
        Contracts.check(left);
        assertThat(left.text("cause")).isEqualTo("STRUCK");
        assertThat(published
                        .await("membership.texts", "text", left.text("reasons"))
                        .text("text"))
                .isEqualTo("Assemblea del 3 marzo: morosa");
        assertThat(keeper.page(term))
                .hasStatusOk()
                .bodyText()
                .contains("Assemblea del 3 marzo: morosa")
                .doesNotContain("name=\"endReasons\"");
        assertThat(json(keeper.get(term)).at("/endCause").asString()).isEqualTo("STRUCK");
    }

    @Test
    void a_member_leaves_by_its_own_word_which_its_representative_or_staff_say() {
        Client keeper = Scene.network(web, "usciti", "CIVIL_CODE", "quinta");
        Scene.members(keeper, "usciti", "80018000044;Alfa;ETS;1998-05-01;;", "00743110157;Beta;ETS;1998-05-01;;");
        String alfa = "/networks/usciti/members/it-cf-80018000044";
        MvcTestResult offered = keeper.post(
                alfa + "/mandates",
                null,
                "{\"email\": \"rosa@example.org\", \"rank\": \"REPRESENTATIVE\", \"act\": \"Verbale 7\"}");
        Client rosa = Client.of(web, "rosa");
        assertThat(rosa.post("/invitations/" + json(offered).at("/invitation").asString() + "/acceptance", null, ""))
                .hasStatusOk();
        assertThat(rosa.page(alfa)).bodyText().contains(alfa + "/leave", "Lascia la rete");
        assertThat(rosa.page(alfa + "/leave"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"LEFT\"")
                .doesNotContain("??");
        assertThat(rules.page(alfa + "/leave")).hasStatus(403);
        String version = tag(rosa.get(alfa)).replace("\"", "");
        assertThat(rosa.form(alfa + "/end", "version", version, "cause", "LEFT", "endUntil", "2020-01-01"))
                .as("only staff write down what is past")
                .hasStatusOk()
                .bodyText()
                .contains("id=\"f-endUntil-error\"", "value=\"LEFT\"");
        assertThat(rosa.post(alfa + "/end", tag(rosa.get(alfa)), "{\"cause\": \"LEFT\", \"until\": \"2020-01-01\"}"))
                .hasStatus(422);
        assertThat(rosa.form(alfa + "/end", "version", version, "endReasons", "x"))
                .hasStatus(403);
        assertThat(rosa.form(alfa + "/end", "version", version, "cause", "LEFT"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo(alfa + "?done=member.left");
        assertThat(json(keeper.get(alfa)).at("/endCause").asString()).isEqualTo("LEFT");
        assertThat(rosa.page(alfa)).bodyText().doesNotContain(alfa + "/leave");
        assertThat(rosa.page(alfa + "/leave")).hasStatusOk().bodyText().doesNotContain("value=\"LEFT\"");

        String beta = "/networks/usciti/members/it-cf-00743110157";
        assertThat(keeper.page(beta + "/leave")).hasStatusOk().bodyText().contains("Registra un recesso");
        assertThat(keeper.form(
                        beta + "/end",
                        "version",
                        tag(keeper.get(beta)).replace("\"", ""),
                        "cause",
                        "LEFT",
                        "endUntil",
                        "2020-01-01"))
                .hasStatus(302)
                .redirectedUrl()
                .as("the page of its term is no more")
                .isEqualTo("/organisations/it-cf-00743110157?done=member.left");
    }

    @Test
    void the_whole_directory_is_downloaded_as_a_table_and_as_json_however_many_pages_the_list_has() {
        Client keeper = Scene.network(web, "elenco", "CIVIL_CODE", "sesta");
        String[] rows = IntStream.range(100, 153)
                .mapToObj(number -> Scene.taxCode(number) + ";Ente " + number + ";ETS;1998-05-01;;")
                .toArray(String[]::new);
        Scene.members(keeper, "elenco", rows);
        String path = "/api/membership/networks/elenco/members";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> json(web.get().uri(path + ".json").exchange())
                                .at("/items")
                                .size()
                        == rows.length);
        assertThat(members("elenco").size()).isEqualTo(50);
        MvcTestResult all = web.get().uri(path + ".json").exchange();
        assertThat(all.getResponse().getHeader("Content-Disposition")).contains("attachment", "elenco-", ".json");
        assertThat(json(all).at("/items/0")).isEqualTo(members("elenco").get(0));
        assertThat(Client.body(web.get().uri(path + ".csv").exchange()).lines()).hasSize(rows.length + 1);
        assertThat(json(web.get().uri(path + ".json?q=ente+101").exchange())
                        .at("/items")
                        .size())
                .isEqualTo(1);
        assertThat(web.get().uri("/networks/elenco/members?q=ente"))
                .bodyText()
                .contains(path + ".json?q=ente", path + ".csv?q=ente");
    }

    @Test
    void a_trial_refuses_what_the_import_would_and_counts_rows() {
        Client keeper = Scene.network(web, "prove", "CIVIL_CODE", "settima");
        String table = "codice fiscale;denominazione;tipo;dal;fino al\n"
                + "80018000044;Alfa;ETS;1998-05-01;2005-01-01\n"
                + "IT80018000044;Alfa;ETS;01/05/1998;2005-01-01\n"
                + "80018000044;Alfa;ETS;2004-01-01;\n"
                + "80018000044;Alfa;ETS;2005-01-01;\n"
                + "97657340011;;NESSUNO;1998-05-01;\n"
                + Scene.taxCode(61) + ";Carta;ETS;2015-05-01;\n";
        byte[] file = table.getBytes(StandardCharsets.UTF_8);
        byte[] paper = ("codice fiscale;denominazione;tipo\n" + Scene.taxCode(61) + ";Carta;ETS\n" + "IT"
                        + Scene.taxCode(61) + ";Carta;ETS\n")
                .getBytes(StandardCharsets.UTF_8);
        String imports = "/networks/prove/imports";
        JsonNode twice = json(keeper.upload(imports, null, paper, "as", "applications"));
        assertThat(codes(twice)).containsExactly("3 import.repeated");

        JsonNode trial = json(keeper.upload(imports, null, file, "as", "members", "dryRun", "true"));
        JsonNode done = json(keeper.upload(imports, null, file, "as", "members"));
        assertThat(codes(done))
                .isEqualTo(codes(trial))
                .contains("3 import.repeated", "4 membership.overlap", "7 import.applied")
                .hasSize(5);
        assertThat(trial.at("/entered").asInt()).isEqualTo(2);
        assertThat(done.at("/entered").asInt()).isEqualTo(2);
        assertThat(tried("prove", "settima", file))
                .hasStatusOk()
                .bodyText()
                .contains("6 righe: 0 nuove, 2 già presenti, 4 da correggere.");
    }

    @Test
    void a_table_that_is_too_large_is_refused_beside_its_field() {
        Client keeper = Scene.network(web, "grande", "CIVIL_CODE", "ottava");
        byte[] file = new byte[(20 << 20) + 1];
        assertThat(keeper.upload("/networks/grande/imports", null, file, "as", "members"))
                .hasStatus(422)
                .bodyText()
                .contains("\"field\":\"file\"", "file.too-large");
        assertThat(tried("grande", "ottava", file)).hasStatusOk().bodyText().contains("id=\"f-file-error\"");
    }

    /** What the page answers to a trial. */
    private MvcTestResult tried(String network, String person, byte[] file) {
        return web.perform(MockMvcRequestBuilders.multipart("/networks/" + network + "/import")
                .file(new MockMultipartFile("file", "soci.csv", "text/csv", file))
                .param("as", "MEMBERS")
                .param("step", "trial")
                .header("Authorization", Tokens.bearer(Tokens.of(person))));
    }

    private static List<String> codes(JsonNode report) {
        return report.at("/refused")
                .valueStream()
                .map(row -> row.at("/line").asString() + " " + row.at("/code").asString())
                .toList();
    }

    @Test
    void a_member_is_told_at_the_address_that_staff_wrote_down() {
        Scene.members(staff, "cop", "00743110157;Delta;NGO;1998-05-01;;delta@example.org");
        String term = "/networks/cop/members/it-cf-00743110157";
        assertThat(json(staff.get(term + "/contact")).at("/email").asString()).isEqualTo("delta@example.org");
        assertThat(rules.get(term + "/contact")).hasStatus(403);
        String version = tag(staff.get(term + "/contact")).replace("\"", "");
        assertThat(staff.form(term + "/contact", "version", version, "email", "nessuna"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"f-email-error\"", "value=\"nessuna\"");
        assertThat(staff.form(term + "/contact", "version", version, "email", "Soci@Example.org"))
                .hasStatus(302);
        assertThat(staff.send(HttpMethod.PUT, term + "/contact", "\"1\"", "k", "{\"email\": \"x@example.org\"}"))
                .hasStatus(412);
        var told = published.await(
                "membership.contacts", "contact", fact -> fact.text("email").equals("soci@example.org"));
        Contracts.check(told);
        assertThat(told.key()).isEqualTo("it-cf-00743110157");
        assertThat(web.get().uri("/organisations/it-cf-00743110157")).bodyText().doesNotContain("soci@example.org");
    }

    @Test
    void votes_are_given_as_far_as_the_rules_of_the_network_allow() {
        Scene.members(
                staff, "cop", "95162550107;Beta;ETS;1998-05-01;;", "97550000158;Comune;LOCAL_AUTHORITY;1998-05-01;;");
        Scene.members(rules, "rail", "95162550107;Beta;ETS;1998-05-01;;");
        assertThat(weigh(staff, "cop", "95162550107", 3)).hasStatusOk();
        Contracts.check(published.await("membership.facts", "member-weighted"));
        assertThat(code(weigh(staff, "cop", "95162550107", 6))).isEqualTo("weight.range");
        assertThat(code(weigh(staff, "cop", "97550000158", 2))).isEqualTo("weight.third-sector");
        assertThat(code(weigh(rules, "rail", "95162550107", 2))).isEqualTo("weight.one-each");
        String term = "/networks/cop/members/it-cf-95162550107";
        String version = tag(staff.get(term)).replace("\"", "");
        assertThat(staff.form(term + "/weight", "version", version, "weight", "molti", "reason", "Statuto"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"f-weight-error\"", "value=\"molti\"");
        assertThat(staff.form(term + "/weight", "version", version, "weight", "2", "reason", "Statuto, art. 9"))
                .hasStatus(302);
        assertThat(json(staff.get(term)).at("/weight").asInt()).isEqualTo(2);
    }

    @Test
    void a_recognition_is_shown_only_while_its_act_is_valid() {
        String of = "/networks/cop/recognitions";
        String label = "Rete riconosciuta dalla Regione";
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
        String body = """
                {"institution": "Regione Piemonte", "actType": "DGR", "actNumber": "12-1234", "actDate": "2026-03-02",
                 "label": "%s", "validFrom": "2026-03-15", "validUntil": "%s"}""".formatted(label, today.plusDays(30));
        MvcTestResult withoutAct = staff.post(of, null, "{\"institution\": \"Regione\", \"label\": \"x\"}");
        assertThat(json(withoutAct).at("/errors").size()).isEqualTo(3);
        assertThat(rules.post(of, null, body)).hasStatus(403);
        assertThat(staff.form(of, "idempotencyKey", "r1", "institution", "Regione", "label", label))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"f-actNumber-error\"", "value=\"" + label + "\"");
        MvcTestResult recorded = staff.post(of, null, "key-r", body);
        assertThat(recorded).hasStatus(201);
        assertThat(json(staff.post(of, null, "key-r", body)).at("/recognition"))
                .isEqualTo(json(recorded).at("/recognition"));
        Contracts.check(published.await("membership.facts", "recognition-recorded"));
        String one = of + "/" + json(recorded).at("/recognition").asString();
        assertThat(staff.upload(one + "/document", tag(recorded), "no pdf".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422);
        MvcTestResult attached = staff.upload(one + "/document", tag(recorded), Client.PDF);
        assertThat(attached).hasStatusOk();
        assertThat(web.get().uri(json(attached).at("/document").asString()))
                .hasStatusOk()
                .hasContentType("application/pdf");
        for (String page : new String[] {"/", "/networks/cop"}) {
            assertThat(web.get().uri(page)).as(page).bodyText().contains(label);
        }
        assertThat(web.get().uri("/networks/cop")).bodyText().contains("DGR n. 12-1234");
        assertThat(staff.page(one)).hasStatusOk().bodyText().contains("name=\"actNumber\"");

        time.law().advance(Duration.ofDays(31));
        assertThat(web.get().uri("/networks/cop")).bodyText().doesNotContain("DGR n. 12-1234");
        assertThat(web.get().uri("/")).bodyText().doesNotContain(label);
        assertThat(web.get().uri(of)).hasStatusOk().bodyText().contains("DGR n. 12-1234");
        time.law().run();

        String version = tag(staff.get(one)).replace("\"", "");
        assertThat(staff.form(one + "/revocation", "version", version, "actType", "DD"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"f-actNumber-error\"");
        assertThat(staff.post(one + "/revocation", tag(staff.get(one)), """
                {"from": "%s", "actType": "DD", "actNumber": "88", "actDate": "%s"}""".formatted(today, today)))
                .hasStatusOk();
        Contracts.check(published.await("membership.facts", "recognition-revoked"));
        assertThat(web.get().uri("/networks/cop")).bodyText().doesNotContain("DGR n. 12-1234");
        assertThat(web.get().uri(of)).bodyText().contains("DD n. 88");
    }

    @Test
    void files_of_recognitions_and_applications_are_in_use_and_others_are_not() {
        MvcTestResult recorded = rules.post("/networks/rail/recognitions", null, """
                {"institution": "Regione Liguria", "actType": "DGR", "actNumber": "1", "actDate": "2020-01-01",
                 "label": "Rete"}""");
        String one = "/networks/rail/recognitions/"
                + json(recorded).at("/recognition").asString();
        assertThat(rules.upload(one + "/document", tag(recorded), Client.PDF)).hasStatusOk();
        MvcTestResult draft = rules.post("/networks/rail/applications", null, "{\"organisationName\": \"Gamma\"}");
        String application = "/applications/" + json(draft).at("/application").asString();
        assertThat(rules.upload(application + "/documents", tag(draft), Client.PDF, "kind", "STATUTE"))
                .hasStatusOk();
        StoredFile orphan = files.keepPdf("solo.pdf", Client.PDF);
        assertThat(mongo.getCollection("files.files")
                        .find()
                        .map(file -> file.getObjectId("_id").toHexString()))
                .hasSizeGreaterThan(2)
                .allMatch(file -> uses.stream().anyMatch(use -> use.refersTo(file)) != file.equals(orphan.id()));
    }

    @Test
    void the_pages_of_the_footer_open_in_both_languages() {
        for (String page : new String[] {"/accessibility", "/privacy", "/open-data", "/api-docs"}) {
            for (String language : new String[] {"it", "en"}) {
                assertThat(web.get().uri(page).header("Accept-Language", language))
                        .as(page)
                        .hasStatusOk()
                        .bodyText()
                        .contains("<h1")
                        .doesNotContain("??");
            }
        }
        assertThat(web.get().uri("/open-data"))
                .bodyText()
                .contains(
                        "\"/api/membership/networks/cop/members.csv\"",
                        "\"/api/projects/networks/cop/projects.csv\"",
                        "\"/networks/cop/projects.atom\"",
                        "\"/api/projects/projects.json\"",
                        "\"/api/projects/data-dictionary\"");
    }

    private MvcTestResult weigh(Client by, String network, String taxCode, int weight) {
        String term = "/networks/" + network + "/members/it-cf-" + taxCode;
        return by.send(
                HttpMethod.PUT,
                term + "/weight",
                tag(by.get(term)),
                "k",
                "{\"weight\": " + weight + ", \"reason\": \"Statuto, art. 9\"}");
    }

    private static String code(MvcTestResult refused) {
        return json(refused).at("/errors/0/code").asString();
    }

    private JsonNode members(String network) {
        return json(web.get()
                        .uri("/api/membership/networks/" + network + "/members")
                        .exchange())
                .at("/items");
    }
}
