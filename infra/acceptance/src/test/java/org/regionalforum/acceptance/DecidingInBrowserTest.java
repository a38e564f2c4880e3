package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From an idea to a numbered resolution by clicks alone: delegates propose, support and vote, staff put to the vote and close. */
class DecidingInBrowserTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> DELEGATES =
            List.of("delegate5@example.org", "delegate6@example.org", "delegate7@example.org", "delegate8@example.org");

    private final RunningForum forum = RunningForum.get();

    @Test
    void a_proposal_becomes_a_resolution_that_anybody_reads() {
        String title = "Porto aperto " + UUID.randomUUID().toString().substring(0, 8);
        String proposal = proposed(title);
        String ballot = putToTheVote(title);
        for (String delegate : DELEGATES) {
            votedForAll(delegate, ballot);
        }
        try (Browser staff = new Browser(forum, "it-IT", 1280)) {
            staff.signIn("staff.rail@example.org", ballot);
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
        try (Browser anybody = new Browser(forum, "en-GB", 320)) {
            anybody.open(ballot);
            anybody.page.locator("#result a[href*='/resolutions/']").first().click();
            assertThat(anybody.page.locator("main").textContent()).contains(title);
            anybody.picture("deciding-resolution");
            anybody.isAccessible();
            anybody.open(proposal);
            assertThat(anybody.page.locator("main a[href*='/ballots/']").count())
                    .isPositive();
        }
    }

    /** One proposes, the others support until it is on the agenda; the proposal's page. */
    private String proposed(String title) {
        String address;
        try (Browser author = new Browser(forum, "it-IT", 1280)) {
            author.signIn(DELEGATES.getFirst(), "/forum/rail/proposals/new");
            author.page
                    .locator("main input[name=organisation][type=radio]")
                    .first()
                    .check();
            author.page.check("main input[name=kind][value=REQUEST]");
            author.page.fill("main [name=title]", title);
            author.page.fill("main [name=text]", "# Che cosa chiediamo\n\nUn **porto** aperto alle scuole.");
            author.picture("deciding-proposal-new");
            author.page.click("main form button[type=submit]");
            author.page.waitForURL("**/forum/rail/proposals/*");
            address = path(author.page);
            author.picture("deciding-proposal");
            author.isAccessible();
        }
        for (String delegate : DELEGATES.subList(1, DELEGATES.size())) {
            try (Browser supporter = new Browser(forum, "it-IT", 1280)) {
                supporter.signIn(delegate, address);
                checkAll(supporter.page.locator("main form[action$='/supports'] input[type=checkbox]"));
                Locator send = supporter.page.locator("main form[action$='/supports'] button[type=submit]");
                if (send.count() == 1) {
                    send.click();
                    supporter.page.waitForLoadState();
                }
            }
        }
        return address;
    }

    /** Staff put it to the vote; the ballot's page once it is open. */
    private String putToTheVote(String title) {
        try (Browser staff = new Browser(forum, "it-IT", 1280)) {
            staff.signIn("staff.rail@example.org", "/forum/rail/ballots/new");
            staff.page
                    .locator("main label", new Page.LocatorOptions().setHasText(title))
                    .click();
            staff.page.check("main input[name=ruleSet][value=network-ordinary]");
            staff.page.fill(
                    "main [name=closesAt]",
                    LocalDateTime.now(ZoneId.of("Europe/Rome"))
                            .plusDays(3)
                            .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
            staff.picture("deciding-ballot-new");
            staff.page.click("main form button[type=submit]");
            staff.page.waitForURL("**/forum/rail/ballots/*");
            String address = path(staff.page);
            await().pollInSameThread().atMost(SOON).until(() -> {
                staff.open(address);
                return staff.page.locator("main a[href$='/close']").count() == 1;
            });
            return address;
        }
    }

    /** One form for all organisations a delegate acts for; then the receipts. */
    private void votedForAll(String delegate, String ballot) {
        try (Browser voter = new Browser(forum, "it-IT", 320)) {
            voter.signIn(delegate, ballot);
            Locator yes = voter.page.locator("#vote input[type=radio][value=YES]");
            int organisations = yes.count();
            assertThat(organisations).isPositive();
            checkAll(yes);
            voter.page.click("#vote form button[type=submit]");
            voter.page.waitForLoadState();
            assertThat(voter.page.locator("#receipts h2").count()).isEqualTo(organisations);
            if (delegate.equals(DELEGATES.getFirst())) {
                voter.picture("deciding-receipts");
                voter.isAccessible();
            }
        }
    }

    private static void checkAll(Locator boxes) {
        for (Locator box : boxes.all()) {
            box.check();
        }
    }

    private static String path(Page page) {
        return java.net.URI.create(page.url()).getPath();
    }
}
