package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A real browser with one person in it; all share the program, each has cookies and a memory of its own. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String SUBMIT = "main button[type=submit], main input[type=submit]";
    private static com.microsoft.playwright.@Nullable Browser chromium;

    private final RunningForum forum;
    private final BrowserContext context;
    final Page page;

    Browser(RunningForum forum, String language, int width) {
        Assumptions.assumeTrue(Files.exists(CHROMIUM), "no chromium on this machine: the browser's part is skipped");
        this.forum = forum;
        this.context = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(language)
                        .setViewportSize(width, 900));
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
    }

    /** The program, started once; it ends with this process. */
    private static com.microsoft.playwright.Browser chromium() {
        com.microsoft.playwright.Browser running = chromium;
        if (running == null || !running.isConnected()) {
            Playwright driver = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = driver.chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
            chromium = running;
        }
        return running;
    }

    /** Opens a page and waits until it has fetched what other services add to it. */
    void open(String path) {
        page.navigate(forum.address() + path);
        page.waitForSelector(
                ".htmx-request", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Signs in through the gateway and comes back to a page. */
    void signIn(String email, String back) {
        open("/login?back=" + back);
        answer(email);
        page.waitForURL("**" + back);
    }

    /** Fills in the page for signing in that is open. */
    void answer(String email) {
        page.fill("input[name=email], input[name=username]", email);
        page.fill("input[name=password]", RunningForum.PASSWORD);
        page.click(SUBMIT);
    }

    /** Registers from the page for signing in that is open; the link in the mail leads back to where somebody came from. */
    void register(String email) {
        if (!forum.isLocal()) {
            registerAtKeycloak(email);
            return;
        }
        page.click("main a[href*=register]");
        page.fill("input[name=name]", "Anna Esempio");
        page.fill("input[name=email]", email);
        page.fill("input[name=password]", RunningForum.PASSWORD);
        picture("register");
        isAccessible();
        int before = forum.mails(email).size();
        page.click("main button[type=submit]");
        await().atMost(Duration.ofSeconds(40)).until(() -> forum.mails(email).size() > before);
        page.navigate(Links.whole(forum.mails(email).getFirst(), "/confirm"));
        page.waitForURL(forum.address() + "/**");
    }

    /** The same at Keycloak, where the address is confirmed first and the password chosen then. */
    private void registerAtKeycloak(String email) {
        page.click("a[href*=registration]");
        page.fill("input[name=firstName]", "Anna");
        page.fill("input[name=lastName]", "Esempio");
        page.fill("input[name=email]", email);
        picture("register-keycloak");
        page.click(SUBMIT);
        await().atMost(Duration.ofSeconds(40)).until(() -> !forum.mails(email).isEmpty());
        page.navigate(Links.whole(forum.mails(email).getFirst(), "action-token"));
        page.fill("input[name=password-new]", RunningForum.PASSWORD);
        page.fill("input[name=password-confirm]", RunningForum.PASSWORD);
        page.click(SUBMIT);
        page.waitForURL(forum.address() + "/**");
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Nobody is shut out of the page, and nothing moves sideways. */
    void isAccessible() {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        assertThat(page.frames()).as("frames of " + page.url()).hasSize(1);
        assertThat(new AxeBuilder(page)
                        .setLegacyMode(true) // looks at a page without frames at once
                        .options(violations)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                        .analyze()
                        .getViolations())
                .as(page.url())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("sideways scrolling of " + page.url())
                .isEqualTo(true);
        assertThat(page.locator("h1").count()).as("one h1 on " + page.url()).isEqualTo(1);
    }

    @Override
    public void close() {
        context.close();
    }
}
