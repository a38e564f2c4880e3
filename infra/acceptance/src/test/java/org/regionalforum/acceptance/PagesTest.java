package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every public page in both languages, on a wide screen and at 320 px. */
class PagesTest {
    private static RunningForum forum;

    @BeforeAll
    static void the_platform_runs() {
        forum = RunningForum.get();
    }

    @ParameterizedTest
    @CsvSource({"it-IT, 1280", "it-IT, 320", "en-GB, 1280", "en-GB, 320"})
    void everybody_can_read_the_public_pages(String language, int width) {
        try (Browser browser = new Browser(forum, language, width)) {
            for (String path : new String[] {
                "/", "/networks", "/networks/cop", "/networks/rail/members", "/join/cop", "/projects", "/forum"
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
    @CsvSource({"it-IT, 1280", "it-IT, 320", "en-GB, 320"})
    void staff_can_work_on_theirs(String language, int width) {
        try (Browser browser = new Browser(forum, language, width)) {
            browser.signIn("staff.cop@example.org", "/desk");
            for (String path : new String[] {
                "/desk", "/networks/cop/staff", "/networks/cop/import", "/inbox", "/preferences", "/applications"
            }) {
                browser.open(path);
                browser.isAccessible();
                browser.picture("staff" + path.replace('/', '-') + "-" + language + "-" + width);
            }
        }
    }
}
