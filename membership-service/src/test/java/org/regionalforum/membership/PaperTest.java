package org.regionalforum.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.regionalforum.membership.Client.json;
import static org.regionalforum.membership.Client.tag;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

/** What staff see, and what they do for bodies that applied on paper. */
@ForumServiceTest
class PaperTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    PublishedFacts published;

    private Client staff;

    @BeforeEach
    void a_network_with_staff() {
        staff = Scene.network(web, "cop", "THIRD_SECTOR_CODE", "staff");
        Scene.network(web, "rail", "NETWORK", "other");
    }

    @Test
    void staff_complete_answer_and_withdraw_on_pages_what_came_on_paper() {
        String application = onPaper(Scene.taxCode(51));
        String desk = "/desk/applications/" + application;
        String join = "/join/cop/" + application;
        assertThat(staff.page(desk))
                .hasStatusOk()
                .bodyText()
                .contains("La piattaforma non avvisa nessuno", join + "/body", "/withdrawal")
                .doesNotContain("??");
        assertThat(staff.form(
                        desk + "/information-requests",
                        "version",
                        version(application),
                        "idempotencyKey",
                        "q1",
                        "text",
                        "Manca la nomina"))
                .hasStatus(302)
                .redirectedUrl()
                .endsWith("done=information.requested.nobody");
        for (String page : new String[] {"/body", "/seat", "/documents", "/check"}) {
            assertThat(staff.page(join + page))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("href=\"" + desk + "\"")
                    .doesNotContain("??", "Passo ");
            assertThat(Client.of(web, "other").page(join + page)).as(page).hasStatus(404);
        }
        assertThat(staff.form(
                        join + "/seat",
                        "version",
                        version(application),
                        "municipality",
                        "Torino",
                        "contactName",
                        "Anna",
                        "contactEmail",
                        "anna@example.org"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo(desk + "?done=paper.seat");
        var told = published.await("membership.contacts", "contact", application);
        Contracts.check(told);
        assertThat(told.text("email")).isEqualTo("anna@example.org");
        assertThat(staff.page(desk))
                .bodyText()
                .contains("Manca la nomina", "Registra la risposta", "Dati completati", "e-mail di contatto")
                .doesNotContain("La piattaforma non avvisa nessuno");
        assertThat(staff.form(join + "/check", "version", version(application), "idempotencyKey", "a1"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo(desk + "?done=paper.check");
        assertThat(staff.page(join + "/check")).hasStatus(302);
        assertThat(staff.page("/applications/" + application + "/withdrawal"))
                .hasStatusOk()
                .bodyText()
                .contains("Registra il ritiro", "href=\"" + desk + "\"");
        assertThat(staff.form("/applications/" + application + "/withdrawal", "version", version(application)))
                .hasStatus(302)
                .redirectedUrl()
                .startsWith(desk);
        assertThat(staff.page(desk))
                .hasStatusOk()
                .bodyText()
                .contains("come ha registrato la segreteria")
                .doesNotContain(join, "Registra il ritiro");
    }

    @Test
    void staff_record_the_answer_though_the_text_of_the_question_was_erased() {
        String application = onPaper(Scene.taxCode(55));
        String path = "/applications/" + application;
        tag(staff.post(path + "/information-requests", tag(staff.get(path)), "{\"text\": \"Il codice di Rosa?\"}"));
        String text = published
                .await(
                        "membership.facts",
                        "information-requested",
                        fact -> fact.text("application").equals(application))
                .text("text");
        assertThat(staff.post("/texts/" + text + "/erasure", null, "{\"reason\": \"Richiesta\"}"))
                .hasStatus(201);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(staff.page("/desk" + path))
                        .bodyText()
                        .contains("La segreteria ha chiesto", "Registra la risposta")
                        .doesNotContain("Il codice di Rosa?", "??"));
        String check = "/join/cop/" + application + "/check";
        assertThat(staff.page(check)).hasStatusOk();
        assertThat(staff.form(check, "version", version(application), "idempotencyKey", "e1"))
                .hasStatus(302)
                .redirectedUrl()
                .endsWith("done=paper.check");
        assertThat(staff.page("/desk" + path)).bodyText().doesNotContain("Registra la risposta");
    }

    @Test
    void staff_do_the_same_by_program_and_no_other_staff_does() {
        String path = "/applications/" + onPaper(Scene.taxCode(52));
        Client other = Client.of(web, "other");
        assertThat(other.send(HttpMethod.PATCH, path, tag(staff.get(path)), "k", "{}"))
                .hasStatus(404);
        MvcTestResult patched = staff.send(
                HttpMethod.PATCH, path, tag(staff.get(path)), "k", "{\"contact\": {\"email\": \"b@example.org\"}}");
        assertThat(json(patched).at("/contact/email").asString()).isEqualTo("b@example.org");
        assertThat(staff.send(HttpMethod.PATCH, path, tag(patched), "k", "{\"actorType\": null}"))
                .hasStatus(422);
        MvcTestResult kept = staff.upload(path + "/documents", tag(patched), Client.PDF, "kind", "STATUTE");
        MvcTestResult asked = staff.post(path + "/information-requests", tag(kept), "{\"text\": \"Chi agisce?\"}");
        MvcTestResult answered = staff.post(path + "/submission", tag(asked), "");
        assertThat(json(answered).at("/status").asString()).isEqualTo("SUBMITTED");
        assertThat(staff.post(path + "/submission", tag(answered), "")).hasStatus(409);
        assertThat(json(staff.post(path + "/withdrawal", tag(answered), ""))
                        .at("/status")
                        .asString())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void a_draft_that_was_withdrawn_stays_the_applicants() {
        Client anna = Client.of(web, "anna");
        MvcTestResult draft = anna.post("/networks/cop/applications", null, "{\"organisationName\": \"Mai inviata\"}");
        String path = "/applications/" + json(draft).at("/application").asString();
        for (String status : new String[] {"", "?status=DRAFT"}) {
            assertThat(staff.get("/networks/cop/applications" + status))
                    .bodyText()
                    .doesNotContain("Mai inviata");
        }
        tag(anna.post(path + "/withdrawal", tag(draft), ""));
        assertThat(staff.get(path)).hasStatus(404);
        assertThat(staff.page("/desk" + path)).hasStatus(404);
        for (String status : new String[] {"", "?status=WITHDRAWN"}) {
            assertThat(staff.get("/networks/cop/applications" + status))
                    .bodyText()
                    .doesNotContain("Mai inviata");
        }
        assertThat(anna.page(path)).hasStatusOk();

        MvcTestResult own = staff.post("/networks/cop/applications", null, "{\"organisationName\": \"Propria\"}");
        String its = "/applications/" + json(own).at("/application").asString();
        assertThat(staff.page("/desk" + its)).as("of one's own too").hasStatus(404);
    }

    @Test
    void staff_see_what_was_decided_for_whom_and_who_checked_it() {
        String path = "/applications/" + onPaper(Scene.taxCode(53));
        MvcTestResult admitted = staff.post(path + "/decision", tag(staff.get(path)), """
                {"outcome": "ADMITTED", "act": "Verbale 3/2026", "representativeEmail": "rita@example.org",
                 "representative": {"name": "Rita Bianchi", "appointment": "Assemblea 1/2025"}}""");
        JsonNode decision = json(admitted).at("/decision");
        assertThat(decision.at("/checkedBy").asString()).isEqualTo("staff");
        assertThat(decision.at("/representativeEmail").asString()).isEqualTo("rita@example.org");
        assertThat(staff.page("/desk" + path))
                .hasStatusOk()
                .bodyText()
                .contains("Rita Bianchi", "Assemblea 1/2025", "Verbale 3/2026", "Nomina controllata da", ">staff<")
                .doesNotContain("??");

        String refused = "/applications/" + onPaper(Scene.taxCode(54));
        tag(staff.post(
                refused + "/decision",
                tag(staff.get(refused)),
                "{\"outcome\": \"REFUSED\", \"reasons\": \"Fuori dallo statuto\"}"));
        assertThat(staff.page("/desk" + refused)).bodyText().contains("Ricorso entro il", "Fuori dallo statuto");
        for (String outcome : new String[] {"ADMITTED", "REFUSED", "SET_ASIDE"}) {
            assertThat(staff.page("/desk" + refused + "/decision?outcome=" + outcome))
                    .as(outcome)
                    .bodyText()
                    .contains("La piattaforma non avvisa nessuno");
        }
    }

    private String version(String application) {
        return tag(staff.get("/applications/" + application)).replace("\"", "");
    }

    private String onPaper(String taxCode) {
        String name = "Carta " + taxCode;
        String table = "codice fiscale;denominazione;tipo\n" + taxCode + ";" + name + ";NGO\n";
        assertThat(staff.upload(
                        "/networks/cop/imports", null, table.getBytes(StandardCharsets.UTF_8), "as", "applications"))
                .hasStatusOk();
        return json(staff.get("/networks/cop/applications?limit=200"))
                .at("/items")
                .valueStream()
                .filter(of -> of.at("/taxCode").asString().equals(taxCode))
                .findFirst()
                .orElseThrow()
                .at("/application")
                .asString();
    }
}
