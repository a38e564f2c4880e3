package org.regionalforum.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalforum.kit.test.Tokens;
import org.regionalforum.notification.notice.Channel;
import org.regionalforum.notification.notice.Notice;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Notices;
import org.regionalforum.notification.notice.NoticesChanged;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The pages in a real browser: nothing for axe to complain about, no sideways scrolling, live without reload. */
@NotificationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> AXE = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @Autowired
    MongoTemplate mongo;

    @Autowired
    Notices notices;

    @Autowired
    ApplicationEventPublisher events;

    @LocalServerPort
    int port;

    private Stage stage;
    private Playwright playwright;
    private Browser browser;
    private Notice asked;

    @BeforeAll
    void open() {
        if (!Files.isExecutable(CHROMIUM)) {
            System.out.println("skipped: browser tests need " + CHROMIUM);
        }
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no " + CHROMIUM);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run")));
        stage = new Stage(mongo, notices);
        stage.staff("cop", "anna");
        notice(NoticeKind.APPLICATION_SUBMITTED, "b");
        notice(NoticeKind.APPLICATION_RECEIVED, "a");
        asked = stage.notice(
                "anna",
                NoticeKind.INFORMATION_REQUESTED,
                stage.application("a").text(stage.text("t", "Manca il verbale di nomina.\nServe anche lo statuto.")),
                Channel.IN_APP);
    }

    @AfterAll
    void close() {
        if (playwright != null) {
            browser.close();
            playwright.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/inbox,it,1280",
        "/inbox,en,320",
        "/preferences,it,320",
        "/preferences,en,1280",
        "/inbox/{asked},it,320",
        "/inbox/failed?network=cop,it,320"
    })
    void a_page_is_accessible_and_fits(String path, String language, int width) {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = visitor("anna", language, width, true)) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                // other services' fragments are not there in this test
                if (message.type().equals("error") && !message.text().contains("404")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(address(path.replace("{asked}", asked.id().value())));

            List<Rule> violations = new AxeBuilder(page).withTags(AXE).analyze().getViolations();
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(
                            "target/screens", path.replaceAll("\\W+", "-") + "-" + language + "-" + width + ".png")));
            assertThat(violations)
                    .as(() -> violations.stream()
                            .map(rule -> rule.getId() + ": "
                                    + rule.getNodes().stream()
                                            .map(node -> node.getHtml())
                                            .toList())
                            .toList()
                            .toString())
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("sideways scrolling")
                    .isEqualTo(0);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_new_notice_appears_in_the_open_inbox_and_its_badge_without_reload() {
        try (BrowserContext context = visitor("livia", "it", 1280, true)) {
            Page page = context.newPage();
            page.navigate(address("/inbox"));
            assertThat(page.textContent("main")).contains("Non hai ancora ricevuto avvisi");
            page.waitForTimeout(500);

            stage.notice("livia", NoticeKind.APPLICATION_RECEIVED, stage.application("l"), Channel.IN_APP);
            events.publishEvent(new NoticesChanged(Set.of(stage.own("livia"))));

            page.waitForSelector("#inbox h2", new Page.WaitForSelectorOptions().setTimeout(15_000));
            assertThat(page.textContent("#inbox h2")).contains("è arrivata");
            page.waitForFunction("document.querySelector('.rf-badge').textContent.includes('1')");
        }
    }

    @Test
    void without_script_a_notice_is_opened_and_marked() {
        stage.notice("sara", NoticeKind.APPLICATION_RECEIVED, stage.application("s1"), Channel.IN_APP);
        stage.notice("sara", NoticeKind.APPLICATION_RECEIVED, stage.application("s2"), Channel.IN_APP);
        try (BrowserContext context = visitor("sara", "it", 320, false)) {
            Page page = context.newPage();
            page.navigate(address("/inbox"));
            page.click("#inbox h2 a");
            assertThat(page.textContent("h1")).contains("è arrivata");
            page.goBack();
            page.reload();
            assertThat(page.textContent(".lead")).contains("Hai 1 avviso da leggere");
            page.click("#inbox form[action='/inbox/read-all'] button");
            assertThat(page.textContent(".lead")).contains("Non hai avvisi da leggere");
        }
    }

    private void notice(NoticeKind kind, String application) {
        stage.notice("anna", kind, stage.application(application), Channel.IN_APP);
    }

    private BrowserContext visitor(String person, String language, int width, boolean script) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setLocale(language)
                .setJavaScriptEnabled(script)
                .setExtraHTTPHeaders(Map.of(
                        "Authorization", Tokens.bearer(Tokens.of(stage.own(person))), "Accept-Language", language)));
        context.setDefaultTimeout(30_000);
        return context;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
