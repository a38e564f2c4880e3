package org.regionalforum.webkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalforum.webkit.sample.SampleApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages in a real browser: nothing to complain about for axe, no sideways scrolling, no error on the console. */
@SpringBootTest(classes = SampleApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> AXE = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @LocalServerPort
    int port;

    private Playwright playwright;
    private Browser browser;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void open() {
        if (!Files.isExecutable(CHROMIUM)) {
            System.out.println("skipped: browser tests need " + CHROMIUM);
        }
        assumeTrue(Files.isExecutable(CHROMIUM), "no " + CHROMIUM);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    void close() {
        if (playwright != null) {
            browser.close();
            playwright.close();
        }
    }

    @AfterEach
    void nothing_on_the_console() {
        assertThat(complaints).as("console").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/sample,it,1280",
        "/sample,en,320",
        "/sent?done=sample.sent,it,320",
        "/door,it,1280",
        "/fail/404,it,320"
    })
    void a_page_is_accessible_and_fits(String path, String language, int width) {
        try (BrowserContext context = visitor(language, width, true)) {
            Page page = context.newPage();
            listen(page);
            page.navigate(address(path));
            check(page, path, language, width);
        }
    }

    @Test
    void a_wrong_form_keeps_what_was_typed_and_leads_to_the_fields() {
        try (BrowserContext context = visitor("it", 390, true)) {
            Page page = context.newPage();
            listen(page);
            page.navigate(address("/sample"));
            page.fill("#f-email", "nessuno");
            page.fill("#f-purpose", "Perché <b>sì</b>");
            page.click("form[enctype] button[type=submit]");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("rf-errors");
            check(page, "wrong", "it", 390);
            assertThat(page.inputValue("#f-email")).isEqualTo("nessuno");
            assertThat(page.inputValue("#f-purpose")).isEqualTo("Perché <b>sì</b>");
            page.click(".rf-errors a[href='#f-founded']");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("f-founded");
        }
    }

    @Test
    void a_file_that_is_too_large_is_named_before_it_is_sent() throws IOException {
        Path large = Files.createTempFile("statute", ".pdf");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw");
                BrowserContext context = visitor("it", 1280, true)) {
            file.setLength((20 << 20) + 1);
            Page page = context.newPage();
            listen(page);
            page.navigate(address("/sample"));
            page.setInputFiles("#f-statute", large);
            page.click("form[enctype] button[type=submit]");
            assertThat(page.evaluate("document.querySelector('#f-statute').validationMessage"))
                    .isEqualTo("Il file è troppo grande: al massimo 20 MiB.");
            assertThat(page.isVisible(".rf-errors")).as("nothing was sent").isFalse();
        } finally {
            Files.delete(large);
        }
    }

    @Test
    void the_badge_follows_the_stream_while_the_page_is_seen() {
        try (BrowserContext context = visitor("it", 1280, true)) {
            Page page = context.newPage();
            listen(page);
            page.navigate(address("/sent"));
            page.waitForFunction("Number(document.querySelector('.rf-badge').textContent) > 3");
            assertThat(page.textContent(".rf-acting strong")).isEqualTo("Comune di Torino");
        }
    }

    @Test
    void without_javascript_the_menu_is_there_and_a_form_tells_what_is_wrong() {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(320, 800);
        try (BrowserContext context = browser.newContext(options)) {
            Page page = context.newPage();
            page.navigate(address("/sample"));
            assertThat(page.isVisible(".rf-nav a[href='/projects']")).isTrue();
            assertThat(page.isVisible(".rf-nav-toggle")).isFalse();
            page.fill("#f-email", "nessuno");
            page.press("#f-email", "Enter");
            page.waitForSelector("#f-email-error");
            assertThat(page.isVisible("#f-email-error")).isTrue();
            assertThat(page.inputValue("#f-email")).isEqualTo("nessuno");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/no-script.png")));
        }
    }

    @Test
    void the_menu_of_a_phone_opens_and_the_person_menu_closes_with_escape() {
        try (BrowserContext context = visitor("it", 390, true)) {
            Page page = context.newPage();
            listen(page);
            page.navigate(address("/sent"));
            assertThat(page.isVisible(".rf-nav a[href='/projects']")).isFalse();
            page.click(".rf-nav-toggle");
            assertThat(page.isVisible(".rf-nav a[href='/projects']")).isTrue();
            page.click(".rf-person summary");
            assertThat(page.isVisible(".rf-person form[action='/logout']")).isTrue();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/menus.png")));
            page.keyboard().press("Escape");
            assertThat(page.isVisible(".rf-person form[action='/logout']")).isFalse();
        }
    }

    @Test
    void the_fonts_come_from_this_application() {
        try (BrowserContext context = visitor("it", 1280, false)) {
            Page page = context.newPage();
            listen(page);
            page.navigate(address("/sample"));
            assertThat(page.evaluate(
                            "document.fonts.ready.then(() => document.fonts.check('600 16px \"Titillium Web\"'))"))
                    .isEqualTo(true);
            check(page, "anonymous", "it", 1280);
        }
    }

    private void check(Page page, String name, String language, int width) {
        List<Rule> violations = new AxeBuilder(page).withTags(AXE).analyze().getViolations();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(
                        "target/screens", name.replaceAll("\\W+", "-") + "-" + language + "-" + width + ".png")));
        assertThat(violations)
                .as(() -> violations.stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList()
                        .toString())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("no sideways scrolling at " + width)
                .isEqualTo(true);
    }

    private BrowserContext visitor(String language, int width, boolean signedIn) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 800);
        if (signedIn) {
            options.setExtraHTTPHeaders(
                    Map.of("Authorization", "Bearer maria", "Forum-Acting-For", "it-cf-00514490010"));
        }
        return browser.newContext(options);
    }

    private void listen(Page page) {
        page.onConsoleMessage(message -> {
            // the browser itself reports the status of the page that the test asks to fail
            if (List.of("error", "warning").contains(message.type())
                    && !message.location().contains("/fail/")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
