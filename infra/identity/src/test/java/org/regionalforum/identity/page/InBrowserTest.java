package org.regionalforum.identity.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalforum.identity.RunningIdentity;

/** The pages in a real browser, which alone obeys content policies and says where a form comes from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> AXE = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private RunningIdentity identity;
    private HttpServer gateway;
    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void open() throws IOException {
        if (!Files.isExecutable(CHROMIUM)) {
            System.out.println("skipped: tests in a browser need " + CHROMIUM);
        }
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no " + CHROMIUM);
        identity = RunningIdentity.shared();
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 7);
            exchange.getResponseBody().write("arrived".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            exchange.close();
        });
        gateway.start();
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
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--host-resolver-rules=MAP gateway.example 127.0.0.1:"
                                        + gateway.getAddress().getPort())));
    }

    @AfterAll
    void close() {
        if (playwright != null) {
            browser.close();
            playwright.close();
            gateway.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_person_registers_with_and_without_scripts(boolean scripts) {
        String email = RunningIdentity.newAddress();
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale("it-IT").setJavaScriptEnabled(scripts))) {
            Page page = context.newPage();
            page.setDefaultTimeout(60_000);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(identity.client().authorize("&ui_locales=en"));
            page.press("a[href='/register']", "Enter");
            page.fill("[name=name]", "Ada Neri");
            page.fill("[name=email]", "ada@");
            page.press("button[type=submit]", "Enter");
            assertThat(page.textContent(".rf-errors")).contains("Type a complete e-mail address", "12 characters");
            page.fill("[name=email]", email);
            page.fill("[name=password]", RunningIdentity.PASSWORD);
            page.press("button[type=submit]", "Enter");
            page.waitForURL(identity.issuer() + "/register/sent");
            page.navigate(identity.mails.next(email).link());
            page.waitForURL(Pattern.compile("http://gateway\\.example:8080/login/oauth2/code/forum\\?code=.*"));

            page.navigate(identity.issuer() + "/connect/logout");
            page.press("button[type=submit]", "Enter");
            page.waitForURL(RunningIdentity.GATEWAY + "/");

            page.navigate(identity.client().authorize(""));
            page.fill("[name=email]", email);
            page.fill("[name=password]", RunningIdentity.PASSWORD);
            page.press("button[type=submit]", "Enter");
            page.waitForURL(Pattern.compile("http://gateway\\.example:8080/login/oauth2/code/forum\\?code=.*"));
        }
        // Chromium reports the status of the refused form as an error of the page.
        assertThat(complaints).filteredOn(one -> !one.contains("422")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/sign-in,it,1280",
        "/sign-in,en,320",
        "/register,it,320",
        "/register,en,1280",
        "/register/sent,it,320",
        "/forgotten,it,320",
        "/forgotten/sent,en,320",
        "/confirm?token=x,it,320",
        "/reset?token=x,en,320",
        "/nothing,it,320"
    })
    void a_page_is_accessible_and_fits(String path, String language, int width) {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 900))) {
            Page page = context.newPage();
            page.navigate(identity.issuer() + path);
            List<Rule> violations = new AxeBuilder(page).withTags(AXE).analyze().getViolations();
            String name = path.replaceAll("\\W+", "-") + "-" + language + "-" + width + ".png";
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screens").resolve(name)));
            assertThat(violations.stream().map(Rule::getId)).isEmpty();
            assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }
}
