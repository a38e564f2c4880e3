package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalforum.acceptance.ProjectSteps.Seat;

/** Every page of projects, and of following them, in a real browser. */
class ProjectPagesTest {
    private static RunningForum forum;
    private static ProjectSteps steps;
    private static List<Seat> seats;

    @BeforeAll
    static void the_platform_runs_with_its_demo() {
        forum = RunningForum.get();
        steps = new ProjectSteps(forum);
        seats = steps.seats();
    }

    @Test
    void a_partner_confirms_in_the_browser_and_the_organisation_s_page_shows_it() {
        String title = "Porti vicini " + UUID.randomUUID();
        Seat partner = seats.get(1);
        String project = steps.draft(seats.get(0), title, partner);
        steps.act(seats.get(0), project, "/registration", "{}");
        try (Browser browser = new Browser(forum, "it-IT", 1280)) {
            browser.open("/organisations/" + partner.organisation());
            browser.page.waitForSelector("main section .rf-list a[href^='/projects/'], main section p");
            assertThat(browser.page.content()).doesNotContain(title);
            browser.signIn(partner.person(), "/projects/" + project);
            browser.isAccessible();
            browser.page.click("main a[href$='/partners/" + partner.organisation() + "']");
            browser.isAccessible();
            browser.picture("part-to-confirm");
            browser.page.click("form[action$='/confirmation'] button[type=submit]");
            browser.page.waitForURL("**/projects/" + project + "?**");
            browser.open("/organisations/" + partner.organisation());
            browser.page.waitForSelector("main a[href='/projects/" + project + "']");
            browser.isAccessible();
            browser.picture("organisation-with-projects");
        }
    }

    @ParameterizedTest
    @CsvSource({"it-IT, 1280", "en-GB, 320"})
    void everybody_can_read_what_is_registered(String language, int width) {
        String shown = forum.json(null, ProjectSteps.API + "/networks/rail/projects?country=SN")
                .at("/items/0/project")
                .asString();
        try (Browser browser = new Browser(forum, language, width)) {
            look(
                    browser,
                    "projects-",
                    language + "-" + width,
                    "/projects",
                    "/projects?country=SN&status=UNDER_WAY&q=orti",
                    "/projects?q=zzz",
                    "/projects/" + shown,
                    "/networks/rail/projects",
                    "/countries/SN",
                    "/countries/FJ",
                    "/projects/dictionary",
                    "/follow/countries/SN",
                    "/follow/organisations/" + seats.getFirst().organisation(),
                    "/organisations/" + seats.getFirst().organisation(),
                    "/networks/rail",
                    "/");
        }
    }

    @ParameterizedTest
    @CsvSource({"it-IT, 1280", "en-GB, 320"})
    void a_delegate_can_work_on_its_projects(String language, int width) {
        Seat lead = seats.getFirst();
        String draft = steps.draft(lead, "Ancora in bozza " + UUID.randomUUID(), seats.get(1));
        try (Browser browser = new Browser(forum, language, width)) {
            browser.signIn(lead.person(), "/projects/mine");
            look(
                    browser,
                    "own-projects-",
                    language + "-" + width,
                    "/projects/mine",
                    "/projects/new",
                    "/projects/" + draft,
                    "/projects/" + draft + "/edit",
                    "/projects/" + draft + "/documents",
                    "/projects/" + draft + "/check",
                    "/projects/" + draft + "/withdrawal",
                    "/follow");
        }
    }

    private static void look(Browser browser, String name, String suffix, String... paths) {
        for (String path : paths) {
            browser.open(path);
            assertThat(browser.page.title()).as(path).isNotBlank();
            assertThat(browser.page.locator("main").innerText()).as(path).doesNotContain("??");
            browser.isAccessible();
            browser.picture(name + path.replaceAll("[^a-zA-Z-]+", "-") + "-" + suffix);
        }
    }
}
