package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** An organisation joins through the gateway, staff are told, the directory shows it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyTest {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String STAFF = "staff.cop@example.org";

    private static RunningForum forum;

    @BeforeAll
    static void the_platform_runs_with_its_demo() {
        forum = RunningForum.get();
    }

    @Test
    @Order(1)
    void the_demo_shows_two_networks_with_their_members_as_of_any_day() {
        assertThat(count("cop", "")).isEqualTo(36);
        JsonNode then = forum.json(null, "/api/membership/networks/rail/counts?asOf=2015-09-30");
        assertThat(then.at("/total").asInt()).isEqualTo(41);
        assertThat(then.at("/byActorType").propertyNames())
                .containsExactlyInAnyOrder("NGO", "VOLUNTEER_APS", "EMPLOYERS", "DIASPORA", "LOCAL_AUTHORITY");
        assertThat(then.at("/byActorType")
                        .valueStream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .isEqualTo(41);
        assertThat(count("rail", "?asOf=2014-12-31")).isLessThan(41).isPositive();
        JsonNode waiting = forum.json(STAFF, "/api/membership/networks/cop/applications?status=SUBMITTED");
        assertThat(waiting.at("/items").size()).isPositive();
    }

    @Test
    @Order(2)
    void the_demo_again_changes_nothing() {
        Place.Command again = forum.forum(300, "demo");
        assertThat(again.exit()).as(again.output()).isZero();
        assertThat(count("cop", "")).isEqualTo(36);
    }

    @Test
    @Order(3)
    void somebody_registers_applies_is_asked_answers_and_their_organisation_becomes_a_member() throws IOException {
        String email = "nuova." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        Path statute = Files.createTempFile("statuto", ".pdf");
        Files.writeString(statute, "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n", StandardCharsets.ISO_8859_1);
        int before = forum.mails(STAFF).size();
        try (Browser person = new Browser(forum, "it-IT", 1280);
                Browser keeper = new Browser(forum, "it-IT", 1280)) {
            person.open("/login?back=/join/cop");
            person.register(email);
            person.open("/join/cop");
            person.picture("join-before");
            person.page.click("main button[type=submit]");
            fillBody(person, "97657340011");
            assertThat(person.page.locator("#f-taxCode-error").textContent()).contains("ultima cifra");
            assertThat(person.page.inputValue("#f-organisationName")).isEqualTo("Ponti di pace ETS");
            person.picture("join-body-refused");
            fillBody(person, "80018000044");
            person.page.fill("#f-municipality", "Torino");
            person.page.fill("#f-contactName", "Anna Esempio");
            person.page.fill("#f-contactEmail", email);
            person.page.click("main form button[type=submit]");
            person.page.setInputFiles("#f-file", statute);
            person.page.click("main form button[type=submit]");
            person.picture("join-documents");
            person.page.click("main .rf-next a");
            person.picture("join-check");
            person.page.click("main form button[type=submit]");
            person.page.waitForURL("**/sent");
            person.picture("join-sent");
            String id = id(person.page.url());

            await().atMost(SOON).until(() -> forum.mails(STAFF).size() > before);
            JsonNode mail = forum.mails(STAFF).getFirst();
            assertThat(mail.at("/text").asString())
                    .contains("Ponti di pace ETS")
                    .contains(id);
            assertThat(forum.send("staff.rail@example.org", "GET", "/api/membership/applications/" + id, "")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(forum.mails("staff.rail@example.org"))
                    .noneMatch(m -> m.at("/text").asString().contains("Ponti di pace ETS"));

            keeper.signIn(STAFF, "/desk");
            keeper.picture("desk");
            keeper.isAccessible();
            keeper.open("/inbox");
            assertThat(keeper.page.content()).contains("Ponti di pace ETS");
            keeper.picture("inbox");
            keeper.open("/desk/applications/" + id);
            keeper.picture("desk-application");
            keeper.isAccessible();
            keeper.page.fill("#f-text", "Manca l'atto di nomina del rappresentante.");
            keeper.page.click("form[action$=information-requests] button[type=submit]");
            await().atMost(SOON)
                    .until(() -> forum.mails(email).stream()
                            .anyMatch(m -> m.at("/text").asString().contains("atto di nomina")));

            person.open("/applications/" + id);
            person.picture("application-asked");
            person.isAccessible();
            person.open("/join/cop/" + id + "/documents");
            person.page.selectOption("#f-kind", "ACT_OF_APPOINTMENT");
            person.page.setInputFiles("#f-file", statute);
            person.page.click("main form button[type=submit]");
            person.page.click("main .rf-next a");
            person.page.click("main form button[type=submit]");
            person.page.waitForURL("**/sent");

            keeper.open("/desk/applications/" + id + "/decision?outcome=ADMITTED");
            keeper.page.fill("#f-representativeName", "Anna Esempio");
            keeper.page.fill("#f-appointment", "Verbale dell'assemblea 1/2025");
            keeper.picture("decision");
            keeper.isAccessible();
            keeper.page.click("main form button[type=submit]");
            keeper.picture("decision-check");
            keeper.page.click("button[name=confirmed]");
            keeper.page.waitForURL("**done=application.admitted");
            await().atMost(SOON).until(() -> count("cop", "") == 37);
            await().atMost(SOON).until(() -> forum.mails(email).size() >= 4);
        }
        JsonNode found = forum.json(null, "/api/membership/networks/cop/members?q=ponti%20pace&territory=Piemonte");
        assertThat(found.at("/items/0/organisation").asString()).isEqualTo("it-cf-80018000044");
        assertThat(forum.send(null, "GET", "/organisations/it-cf-80018000044", "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(4)
    void a_secretary_brings_real_organisations_and_hears_which_rows_are_wrong() {
        Path file = forum.root().resolve("../shared/data/italy/osc-cooperazione-sample.csv");
        Assumptions.assumeTrue(Files.exists(file), "the sample of real organisations is not here");
        Place.Command first = imported(file);
        assertThat(first.exit()).as(first.output()).isEqualTo(2);
        Place.Command again = imported(file);
        assertThat(again.exit()).as(again.output()).isEqualTo(2);
        assertThat(count("cop", "")).isEqualTo(37);
        await().atMost(SOON)
                .until(() -> forum.mails(STAFF).stream()
                        .anyMatch(mail -> mail.at("/subject").asString().matches("(?s).*(7[0-9]|80).*")));
    }

    @Test
    @Order(5)
    void as_the_term_ends_staff_are_reminded_once_at_each_mark() {
        int before = forum.mails(STAFF).size();
        String today = forum.json(null, "/api/membership/clock").at("/today").asString();
        advance(47);
        await().atMost(SOON).until(() -> forum.mails(STAFF).size() > before);
        advance(11);
        JsonNode waiting = forum.json(STAFF, "/api/membership/networks/cop/applications?status=SUBMITTED&limit=200");
        assertThat(waiting.at("/items").size()).isPositive();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(waiting.at("/items").valueStream())
                        .allSatisfy(one -> {
                            String id = one.at("/application").asString();
                            JsonNode dossier = forum.json(STAFF, "/api/membership/applications/" + id);
                            long reminders = dossier.at("/history")
                                    .valueStream()
                                    .filter(step -> step.at("/what").asString().equals("reminded"))
                                    .count();
                            if (dossier.at("/receivedOn").asString().equals(today)) {
                                assertThat(reminders)
                                        .as("14 and 3 days before " + id + " ends")
                                        .isEqualTo(2);
                            } else { // another test may have moved the clock past one of the marks
                                assertThat(reminders).as(id).isBetween(1L, 2L);
                            }
                        }));
    }

    private static void fillBody(Browser person, String taxCode) {
        person.page.fill("#f-organisationName", "Ponti di pace ETS");
        person.page.fill("#f-taxCode", taxCode);
        person.page.selectOption("#f-actorType", "NGO");
        person.page.selectOption("#f-legalForm", "1.8.10");
        person.page.click("main form button[type=submit]");
        person.page.waitForLoadState();
    }

    private static String id(String url) {
        String[] parts = url.split("/");
        return parts[parts.length - 2];
    }

    private static long count(String network, String asOf) {
        return forum.json(null, "/api/membership/networks/" + network + "/counts" + asOf)
                .at("/total")
                .asLong();
    }

    private static Place.Command imported(Path file) {
        return forum.forum(300, "import", "cop", file.toString(), "--as", "applications", "--actor-type", "NGO");
    }

    private static void advance(int days) {
        assertThat(forum.send(
                                "operator@example.org",
                                "POST",
                                "/api/membership/clock",
                                "{\"days\": " + days + "}",
                                "Content-Type",
                                "application/json")
                        .statusCode())
                .isEqualTo(200);
    }
}
