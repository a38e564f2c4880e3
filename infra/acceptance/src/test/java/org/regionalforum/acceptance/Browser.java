package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A real browser with one person in it. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target/screenshots");

    private final RunningForum forum;
    private final Playwright driver;
    private final com.microsoft.playwright.Browser chromium;
    private final BrowserContext context;
    final Page page;

    Browser(RunningForum forum, String language, int width) {
        Assumptions.assumeTrue(Files.exists(CHROMIUM), "no chromium on this machine: the browser's part is skipped");
        this.forum = forum;
        this.driver = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = driver.chromium()
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
        this.context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 900));
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
    }

    void open(String path) {
        page.navigate(forum.address() + path);
    }

    /** Signs in through the gateway and comes back to a page. */
    void signIn(String email, String back) {
        open("/login?back=" + back);
        page.fill("input[name=email], input[name=username]", email);
        page.fill("input[name=password]", RunningForum.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**" + back);
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Nobody is shut out of the page, and nothing moves sideways. */
    void isAccessible() {
        assertThat(new AxeBuilder(page)
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
        chromium.close();
        driver.close();
    }
}
