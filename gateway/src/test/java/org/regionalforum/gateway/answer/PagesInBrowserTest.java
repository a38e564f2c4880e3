package org.regionalforum.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalforum.gateway.fake.FakeService;
import org.regionalforum.gateway.fake.GatewayExtension;
import org.regionalforum.gateway.fake.Surroundings;

/** The gateway's own pages, and the ways through them, in a real browser that enforces the content policy. */
@ExtendWith(GatewayExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> AXE = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path PICTURES = Path.of("target", "pictures");

    private final Surroundings around;
    private Playwright playwright;
    private Browser browser;

    PagesInBrowserTest(Surroundings around) {
        this.around = around;
    }

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
                                "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        around.provider.person("anna");
        around.notification.on(
                "/api/notifications/stream",
                exchange -> FakeService.answer(exchange, 200, "text/event-stream", "retry: 60000\n\n"));
        around.notification.on("/inbox/badge", 200, "3");
        around.membership.on("/join/browser", exchange -> {
            boolean signedIn = exchange.getRequestHeaders().containsKey("Authorization");
            boolean sent = "POST".equals(exchange.getRequestMethod());
            String form = """
                    <!DOCTYPE html><html lang="it"><head><title>Domanda</title></head><body><main><h1>Domanda</h1>
                    <form method="post"><label>Nome <input type="text" name="name"></label>
                    <button type="submit">Invia</button></form></main></body></html>""";
            FakeService.answer(
                    exchange,
                    sent && !signedIn ? 401 : 200,
                    "text/html; charset=utf-8",
                    sent ? "<h1>Ricevuta</h1>" : form);
        });
    }

    @AfterAll
    void close() {
        if (playwright != null) {
            browser.close();
            playwright.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"it, 1280", "it, 320", "en, 320"})
    void every_page_is_accessible_and_fits(String language, int width) {
        try (BrowserContext visitor = visitor(language, width)) {
            Page page = visitor.newPage();
            List<String> complaints = listen(page);

            page.navigate(at("/login?back=/logout"));
            check(page, "sign-out", language, width);
            visitor.clearCookies(new BrowserContext.ClearCookiesOptions().setName("forum-session"));
            page.navigate(at("/login/oauth2/code/forum?code=x&state=y"));
            check(page, "sign-in-failed", language, width);
            around.projects.stop();
            try {
                page.navigate(at("/projects"));
                check(page, "outage", language, width);
            } finally {
                around.projects.startAgain();
                // The gateway is shared: who comes next is to meet a service of which nothing bad is remembered.
                await().atMost(Duration.ofSeconds(20))
                        .pollInSameThread()
                        .until(() -> IntStream.range(0, 20)
                                .allMatch(
                                        n -> around.browser().open("/projects").statusCode() == 200));
            }
            page.navigate(at("/join/browser"));
            page.locator("input[name=name]")
                    .fill("Società di Mutuo Soccorso <Ligure> con un nome lunghissimo da non tagliare");
            page.locator("button").click();
            check(page, "kept", language, width);
            page.locator("main a.btn-primary").click();
            page.waitForURL("**/session/kept-form");
            check(page, "kept-form", language, width);

            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void a_form_whose_session_ended_is_found_again_after_sign_in_and_sent_with_a_button() {
        try (BrowserContext visitor = visitor("it", 1280)) {
            Page page = visitor.newPage();
            page.navigate(at("/login?back=/join/browser"));
            page.locator("input[name=name]").fill("Cooperativa Città Aperta");
            visitor.clearCookies(new BrowserContext.ClearCookiesOptions().setName("forum-session"));
            page.locator("button").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("La tua sessione è terminata");

            page.locator("main a.btn-primary").click();
            page.waitForURL("**/session/kept-form");
            assertThat(page.locator("main dd").textContent()).isEqualTo("Cooperativa Città Aperta");
            page.locator("main button").click();

            assertThat(page.locator("h1").textContent()).isEqualTo("Ricevuta");
            assertThat(around.membership.last("/join/browser").text()).isEqualTo("name=Cooperativa+Citt%C3%A0+Aperta");
        }
    }

    @Test
    void signing_out_with_the_menu_passes_the_content_policy_and_ends_at_the_provider() {
        try (BrowserContext visitor = visitor("it", 1280)) {
            Page page = visitor.newPage();
            List<String> complaints = listen(page);
            page.navigate(at("/login?back=/logout"));
            Locator menu = page.locator("details.rf-person summary");
            assertThat(menu.textContent()).contains("Person anna");
            menu.click();
            page.locator("details.rf-person form button").click();

            page.waitForURL(around.provider.issuer() + "/end?**");
            page.navigate(at("/login/oauth2/code/forum?code=x&state=y"));
            assertThat(page.locator("details.rf-person").count()).isZero();
            assertThat(complaints).isEmpty();
        }
    }

    private String at(String path) {
        return around.address().resolve(path).toString();
    }

    private BrowserContext visitor(String language, int width) {
        return browser.newContext(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 900));
    }

    private static List<String> listen(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            // the browser itself reports every answer of 400 and more
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }

    private static void check(Page page, String name, String language, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + language + "-" + width + ".png"))
                .setFullPage(true));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("fits: " + name)
                .isEqualTo(true);
        assertThat(page.locator("h1").count()).as("one heading: " + name).isEqualTo(1);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        List<Rule> broken = new AxeBuilder(page).withTags(AXE).analyze().getViolations();
        assertThat(broken.stream().map(rule -> rule.getId() + ": " + rule.getHelp()))
                .as(name)
                .isEmpty();
    }
}
