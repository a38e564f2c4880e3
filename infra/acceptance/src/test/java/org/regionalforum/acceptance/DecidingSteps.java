package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What delegates and staff of {@code rail} click on the way of one proposal to its result. */
final class DecidingSteps {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String STAFF = "staff.rail@example.org";

    private final RunningForum forum;
    private final People people;
    private final String title;

    DecidingSteps(RunningForum forum, People people, String title) {
        this.forum = forum;
        this.people = people;
        this.title = title;
    }

    /** Staff put it to the vote; the ballot's page once it is open. */
    String putToTheVote() {
        Browser staff = people.at(STAFF, "/forum/rail/ballots/new");
        staff.page
                .locator("main label", new Page.LocatorOptions().setHasText(title))
                .click();
        staff.page.check("main input[name=ruleSet][value=network-ordinary]");
        staff.page.fill(
                "main [name=closesAt]",
                LocalDateTime.now(ZoneId.of("Europe/Rome"))
                        .plusDays(300)
                        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
        staff.picture("deciding-ballot-new");
        send(staff, "**/forum/rail/ballots/*?done=ballot.announced");
        String address = path(staff);
        await().pollInSameThread().atMost(SOON).until(() -> {
            staff.open(address);
            return staff.page.locator("main a[href$='/close']").count() == 1;
        });
        return address;
    }

    /** The code of the receipt. */
    String voted(Browser delegate, String ballot, String choice) {
        delegate.open(ballot);
        delegate.page.check("#vote input[type=radio][value=" + choice + "]");
        delegate.page.click("#vote form button[type=submit]");
        delegate.page.waitForURL("**?done=vote.cast");
        assertThat(delegate.page.locator("#receipts h2").count()).isEqualTo(1);
        return delegate.page.locator("#receipts .forum-code").textContent();
    }

    /** Supports for the first of the organisations that the delegate acts for. */
    void support(Browser delegate, int organisations) {
        Locator boxes = delegate.page.locator("main form[action$='/supports'] input[type=checkbox]");
        checkAll(boxes.all().subList(0, organisations));
        delegate.page.click("main form[action$='/supports'] button[type=submit]");
        delegate.page.waitForURL("**?done=*");
    }

    void write(Browser author, String text) {
        author.page.fill("main [name=title]", title);
        author.page.fill("main [name=text]", text);
    }

    /** Sends the form of the page and waits for the next one. */
    static void send(Browser browser, String next) {
        browser.page.click("main form button[type=submit]");
        browser.page.waitForURL(next);
    }

    /** Staff close it before its time; returns once the result stands on its page. */
    void closed(String ballot) {
        Browser staff = people.at(STAFF, ballot);
        assertThat(staff.page.locator("#result").count())
                .as("no result before the close")
                .isZero();
        staff.picture("deciding-before-close");
        staff.page.click("main a[href$='/close']");
        staff.picture("deciding-close");
        staff.isAccessible();
        staff.page.click("main form button[type=submit]");
        await().pollInSameThread().atMost(SOON).until(() -> {
            staff.open(ballot);
            return staff.page.locator("#result a[href*='/resolutions/']").count() > 0;
        });
        staff.picture("deciding-result");
        staff.isAccessible();
    }

    /** Waits for a mail with these words in its subject, which is in the language of whoever it is for. */
    void told(String person, String what) {
        await(person + " is told: " + what)
                .atMost(SOON)
                .until(() -> mails(person).stream().anyMatch(mail -> mail.matches("(?s).*(" + what + ").*")));
    }

    List<String> mails(String person) {
        return forum.mails(person).stream()
                .map(mail -> mail.at("/subject").asString())
                .toList();
    }

    static void checkAll(Locator boxes) {
        checkAll(boxes.all());
    }

    static void checkAll(List<Locator> boxes) {
        boxes.forEach(Locator::check);
    }

    static String path(Browser browser) {
        return URI.create(browser.page.url()).getPath();
    }
}
