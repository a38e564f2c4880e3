package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page in both languages, in one of them on a wide screen, in the other at 320 px. */
class PagesTest {
    private static RunningForum forum;

    @BeforeAll
    static void the_platform_runs() {
        forum = RunningForum.get();
    }

    @ParameterizedTest
    @CsvSource({"it-IT, 1280", "en-GB, 320"})
    void everybody_can_read_the_public_pages(String language, int width) {
        try (Browser browser = new Browser(forum, language, width)) {
            for (String path : new String[] {
                "/",
                "/networks",
                "/networks/cop",
                "/networks/rail/members",
                "/join/cop",
                "/projects",
                "/forum",
                "/forum/cop",
                "/forum/cop/proposals",
                "/forum/cop/proposals/1",
                "/forum/cop/ballots",
                "/forum/cop/ballots/1",
                "/forum/cop/ballots/3",
                "/forum/cop/rules",
                "/forum/cop/resolutions",
                "/forum/cop/register",
                "/forum/cop/register/1",
                "/forum/cop/register/2",
                "/follow/cop",
                "/accessibility",
                "/privacy",
                "/open-data",
                "/api-docs"
            }) {
                browser.open(path);
                assertThat(browser.page.title()).as(path).isNotBlank();
                browser.isAccessible();
                browser.picture("page" + path.replace('/', '-') + "-" + language + "-" + width);
            }
            browser.open("/networks/rail/members");
            browser.page.locator("main tbody a").first().click();
            browser.isAccessible();
            browser.picture("organisation-" + language + "-" + width);
        }
    }

    @ParameterizedTest
    @CsvSource({"it-IT, 1280", "en-GB, 320"})
    void staff_can_work_on_theirs(String language, int width) {
        try (Browser browser = new Browser(forum, language, width)) {
            browser.signIn("staff.cop@example.org", "/desk");
            for (String path : new String[] {
                "/desk",
                "/networks/cop/staff",
                "/networks/cop/import",
                "/networks/cop/members-without-delegate",
                "/networks/cop/recognitions",
                "/inbox",
                "/preferences",
                "/applications",
                "/forum/cop/decisions/new",
                "/forum/cop/ballots/3",
                "/follow/cop/webhooks"
            }) {
                browser.open(path);
                browser.isAccessible();
                browser.picture("staff" + path.replace('/', '-') + "-" + language + "-" + width);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"it-IT, 1280", "en-GB, 320"})
    void a_delegate_can_work_on_theirs(String language, int width) {
        try (Browser browser = new Browser(forum, language, width)) {
            browser.signIn("delegate5@example.org", "/mine");
            for (String path : new String[] {
                "/mine", "/mandates", "/forum/rail/proposals/new", "/forum/rail/proposals/4", "/forum/rail/ballots/3"
            }) {
                browser.open(path);
                browser.isAccessible();
                browser.picture("delegate" + path.replace('/', '-') + "-" + language + "-" + width);
            }
        }
    }
}
