package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Staff enter what others decided: a decision that a body took on paper, and an institution's act of recognition. */
class DecidingOnPaperTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String STAFF = "staff.rail@example.org";
    private static final String MARK = UUID.randomUUID().toString().substring(0, 8);

    private static final RunningForum forum = RunningForum.get();
    private static final People people = new People(forum);

    @AfterAll
    static void everybody_goes_home() {
        people.close();
    }

    @Test
    void a_decision_of_the_board_with_its_minutes_stands_on_its_page_and_who_was_away_hears_of_it_once()
            throws IOException {
        String title = "Sede della segreteria " + MARK;
        Path minutes = Files.writeString(
                Files.createTempFile("verbale", ".pdf"),
                "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n",
                StandardCharsets.ISO_8859_1);
        List<JsonNode> before = PublicFeed.all(forum, "rail");
        long last = before.getLast().at("/position").asLong();
        Browser staff = people.at(STAFF, "/forum/rail/decisions/new");
        staff.page.fill("main [name=title]", title);
        staff.page.fill("main [name=text]", "La segreteria ha sede a **Genova**.");
        staff.page.check("main input[name=body][value=BOARD]");
        fill(staff, "on", "2025-11-20", "ownNumber", "14/2025", "yes", "5", "no", "1", "abstain", "0");
        staff.page.setInputFiles("main [name=file]", minutes);
        staff.picture("decision-new");
        staff.isAccessible();
        staff.page.click("main form button[type=submit]");
        staff.page.waitForURL("**/forum/rail/register/board/*?done=decision.recorded");
        assertThat(staff.page.locator("main").textContent())
                .contains(title, "20 novembre 2025", "14/2025", "5 ", "Decisione registrata");
        String file = staff.page.getAttribute("main a[href$='/minutes']", "href");
        assertThat(forum.send(null, "GET", file, "").body()).startsWith("%PDF-1.4");
        staff.picture("decision-page");
        staff.isAccessible();
        try (PublicFeed missed = PublicFeed.after(forum, "rail", last)) {
            await().atMost(SOON).until(() -> missed.hasHeard("org.regionalforum.forum.decision-recorded.v1", title));
            assertThat(missed.ids()).containsExactly(last + 1);
        }
    }

    @Test
    void the_label_of_a_recognition_stands_on_the_network_s_page_while_the_act_is_valid() {
        LocalDate today = LocalDate.now();
        recognised("Rete riconosciuta " + MARK, today.minusYears(1), today.plusYears(2));
        recognised("Rete sperimentale " + MARK, today.minusYears(3), today.minusYears(2));
        Browser staff = people.at(STAFF, "/networks/rail/recognitions");
        assertThat(staff.page.locator("main .rf-list").textContent())
                .contains("Rete riconosciuta " + MARK, "Rete sperimentale " + MARK);
        staff.picture("recognitions");
        staff.isAccessible();
        try (Browser anybody = new Browser(forum, "it-IT", 320)) {
            anybody.open("/networks/rail");
            assertThat(anybody.page.locator("main").textContent())
                    .contains("Rete riconosciuta " + MARK, "Regione Liguria")
                    .doesNotContain("Rete sperimentale " + MARK);
            anybody.picture("network-recognised");
            anybody.isAccessible();
        }
    }

    private static void recognised(String label, LocalDate from, LocalDate until) {
        Browser staff = people.at(STAFF, "/networks/rail/recognitions");
        fill(
                staff,
                "institution",
                "Regione Liguria",
                "actType",
                "Deliberazione della Giunta",
                "actNumber",
                "812/" + from.getYear(),
                "actDate",
                from.toString(),
                "label",
                label,
                "validFrom",
                from.toString(),
                "validUntil",
                until.toString());
        staff.page.click("main form button[type=submit]");
        staff.page.waitForURL("**/recognitions?done=recognition.recorded");
    }

    private static void fill(Browser browser, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            browser.page.fill("main [name=" + fields[i] + "]", fields[i + 1]);
        }
    }
}
