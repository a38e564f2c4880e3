package org.regionalforum.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.regionalforum.projects.Person.json;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages in a real browser: nothing to complain about for axe, no sideways scrolling, nothing that the content policy stops. */
@ForumServiceTest
class BrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final byte[] PDF = "%PDF-1.4\nx\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final List<String> AXE = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @LocalServerPort
    int port;

    @Autowired
    Networks networks;

    private final List<String> complaints = new ArrayList<>();
    private int pages;

    @Test
    void the_pages_are_accessible_and_fit_on_a_phone() {
        assumeTrue(Files.isExecutable(CHROMIUM), "no " + CHROMIUM);
        Network net =
                networks.of("cop").members("NGO", "DIASPORA", "LOCAL_AUTHORITY").known(3);
        String project = net.registered(net.partner(2) + "," + net.partner(3)
                + ", {\"name\": \"Comune di Thiès\", \"role\": \"LOCAL_PARTNER\"}");
        net.answer(2, project, "confirmation");
        String draft = net.drafted(1, "{\"title\": \"Una bozza\", \"family\": \"COOPERATION\"}");
        json(net.delegate(1).get("/projects/" + draft));
        String other = net.registered(net.partner(2));
        net.answer(2, other, "refusal");
        String document = json(net.delegate(1)
                        .upload("/projects/" + other + "/documents", net.tagOf(1, other), "bilancio.pdf", PDF))
                .at("/documents/0/document")
                .asString();
        String part = "/projects/" + project + "/partners/" + net.organisation(3);
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(ARGUMENTS))) {
            shown(browser, null, "/projects", "list");
            shown(browser, null, "/countries/SN", "country");
            shown(browser, null, "/projects/dictionary", "dictionary");
            shown(browser, "cop-delegate1", "/projects/" + project, "led");
            shown(browser, "cop-delegate1", "/projects/" + other, "declined");
            shown(browser, "cop-delegate1", "/projects/" + other + "/documents/" + document + "/removal", "removal");
            shown(browser, "cop-delegate1", "/projects/" + draft + "/check", "check");
            shown(browser, "cop-delegate3", "/projects/mine", "mine");
            shown(browser, "cop-delegate3", part, "part");
            wrongForm(browser, draft);
        }
        assertThat(complaints).as("what the content policy stopped").isEmpty();
    }

    private void wrongForm(Browser browser, String draft) {
        try (BrowserContext context = visitor(browser, "cop-delegate1", "it", 390)) {
            Page page = open(context, "/projects/" + draft + "/edit");
            page.fill("#f-territories-0-place", "Atlantide");
            page.fill("#f-territories-0-percentage", "tutto");
            page.fill("#f-here-text", "Perché <b>sì</b>");
            page.click("button[value=check]");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("rf-errors");
            check(page, "wrong", "it", 390);
            assertThat(page.inputValue("#f-territories-0-place")).isEqualTo("Atlantide");
            assertThat(page.inputValue("#f-here-text")).isEqualTo("Perché <b>sì</b>");
            page.click(".rf-errors a[href='#f-territories-0-place']");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("f-territories-0-place");
        }
    }

    /** Wide in Italian and narrow in English, by turns. */
    private void shown(Browser browser, @Nullable String person, String path, String name) {
        boolean wide = ++pages % 2 == 0;
        String language = wide ? "it" : "en";
        int width = wide ? 1280 : 320;
        try (BrowserContext context = visitor(browser, person, language, width)) {
            check(open(context, path), name, language, width);
        }
    }

    private Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        var answer = page.navigate("http://localhost:" + port + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return page;
    }

    private static void check(Page page, String name, String language, int width) {
        List<Rule> violations = new AxeBuilder(page).withTags(AXE).analyze().getViolations();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screens", name + "-" + language + "-" + width + ".png")));
        assertThat(violations)
                .as(() -> name + " " + width + ": "
                        + violations.stream()
                                .map(rule -> rule.getId() + ": "
                                        + rule.getNodes().stream()
                                                .map(node -> node.getHtml())
                                                .toList())
                                .toList())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(name + ": no sideways scrolling at " + width)
                .isEqualTo(true);
    }

    private static BrowserContext visitor(Browser browser, @Nullable String person, String language, int width) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 800);
        if (person != null) {
            options.setExtraHTTPHeaders(Map.of("Authorization", Tokens.bearer(Tokens.of(person))));
        }
        return browser.newContext(options);
    }
}
