package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * From a mandate to a numbered resolution by clicks alone: a member's representative names who acts for it, delegates propose,
 * support, vote and stand back, staff put to the vote and close, and whoever has a part in it is told.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecidingInBrowserTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String STAFF = "staff.rail@example.org";
    private static final String REPRESENTATIVE = "delegate2@example.org";
    private static final String SUBSTITUTE = "delegate3@example.org";
    private static final String SUPPORTER = "delegate5@example.org";
    private static final String RECUSED = "delegate8@example.org";
    private static final String MARK = UUID.randomUUID().toString().substring(0, 8);
    private static final String FIRST = "prima." + MARK + "@example.org";
    private static final String TITLE = "Porto aperto " + MARK;

    private static final RunningForum forum = RunningForum.get();
    private static final People people = new People(forum);
    private static final DecidingSteps steps = new DecidingSteps(forum, people, TITLE);
    private static MandateSteps member;
    private static String proposal = "";
    private static String ballot = "";

    @BeforeAll
    static void a_member_has_a_representative_and_a_delegate_of_before() {
        member = MandateSteps.of(forum, people, REPRESENTATIVE);
        member.appointed(SUBSTITUTE, "FIRST");
    }

    @AfterAll
    static void everybody_goes_home() {
        people.close();
    }

    @Test
    @Order(1)
    void a_representative_names_who_acts_for_the_member_and_each_accepts_by_a_click() {
        member.ended(SUBSTITUTE);
        member.named(FIRST, "FIRST");
        member.accepted(FIRST, false);
        member.named(SUBSTITUTE, "SUBSTITUTE");
        member.accepted(SUBSTITUTE, true);

        Browser chooser = people.at(REPRESENTATIVE, "/preferences");
        chooser.page.uncheck("#mail-vote-cast");
        assertThat(chooser.page.locator("[id$='-ballot-opened']").count())
                .as("a right hangs on it: no choice")
                .isZero();
        assertThat(chooser.page.locator("main > ul").textContent()).contains("Una votazione è aperta");
        chooser.page.click("main form button[type=submit]");
        chooser.page.waitForURL("**/preferences?done=preferences.saved");
        assertThat(chooser.page.isChecked("#mail-vote-cast")).isFalse();
        assertThat(chooser.page.isChecked("#inApp-vote-cast")).isTrue();
    }

    @Test
    @Order(2)
    void support_is_asked_for_again_when_the_text_changes_and_puts_it_on_the_agenda_without_staff() {
        Browser author = people.at(FIRST, "/forum/rail/proposals/new");
        Locator own = author.page.locator("main input[name=organisation][type=radio]");
        if (own.count() > 0) {
            own.first().check();
        }
        author.page.check("main input[name=kind][value=REQUEST]");
        steps.write(author, "# Che cosa chiediamo\n\nUn **porto** aperto alle scuole.");
        author.picture("deciding-proposal-new");
        DecidingSteps.send(author, "**/forum/rail/proposals/*?done=proposal.opened");
        proposal = DecidingSteps.path(author);
        author.picture("deciding-proposal");
        author.isAccessible();
        Browser supporter = people.at(SUPPORTER, proposal);
        steps.support(supporter, 1);

        author.page.click("main a[href$='/versions/new']");
        steps.write(author, "# Che cosa chiediamo\n\nUn **molo** aperto alle scuole.");
        DecidingSteps.send(author, "**" + proposal + "?done=proposal.revised");
        assertThat(author.page.locator("#versions del").allTextContents()).anyMatch(gone -> gone.contains("porto"));
        assertThat(author.page.locator("#versions ins").allTextContents()).anyMatch(fresh -> fresh.contains("molo"));
        author.picture("deciding-versions");
        author.isAccessible();

        steps.told(SUPPORTER, "(Nuova versione|New version).*" + TITLE);
        supporter.open(proposal);
        assertThat(supporter.page.locator("form[action$='/supports']").textContent())
                .contains("ti chiediamo di nuovo");
        supporter.picture("deciding-asked-again");
        supporter
                .page
                .locator("form[action$='/supports'] .rf-choice", new Page.LocatorOptions().setHasText("di nuovo"))
                .locator("input")
                .check();
        DecidingSteps.send(supporter, "**" + proposal + "?done=proposal.supported");
        assertThat(supporter.page.locator("main .lead").textContent()).contains("Aperta");
        steps.support(people.at(RECUSED, proposal), 6);
        author.open(proposal);
        assertThat(author.page.locator("main .lead").textContent()).contains("All’ordine del giorno");
    }

    @Test
    @Order(3)
    void delegates_vote_replace_a_vote_by_rank_and_declare_a_conflict() {
        ballot = steps.putToTheVote();
        Browser first = people.at(FIRST, ballot);
        String receipt = steps.voted(first, ballot, "NO");
        Browser substitute = people.at(SUBSTITUTE, ballot);
        assertThat(substitute.page.locator("main").textContent()).contains("ha votato il primo delegato");
        assertThat(substitute.page.locator("#vote").count())
                .as("no form that would refuse")
                .isZero();
        substitute.picture("deciding-lower-rank");
        substitute.isAccessible();
        assertThat(steps.voted(first, ballot, "YES")).isNotEqualTo(receipt);
        first.picture("deciding-receipts");
        first.isAccessible();
        steps.told(SUBSTITUTE, "Il voto di " + member.name() + " su «" + TITLE + "» è stato cambiato");
        steps.told(REPRESENTATIVE, "è aperta la votazione «" + TITLE + "»");
        assertThat(steps.mails(REPRESENTATIVE)).noneMatch(mail -> mail.contains("ha votato su «" + TITLE));

        Browser recused = people.at(RECUSED, ballot);
        recused.page.locator("main a[href*='/conflict?organisation=']").first().click();
        recused.picture("deciding-conflict");
        recused.isAccessible();
        DecidingSteps.send(recused, "**" + ballot + "?done=conflict.declared");
        assertThat(recused.page.locator("#receipts").textContent()).contains("ha dichiarato un conflitto");
        assertThat(recused.page.locator("#vote fieldset").count()).isEqualTo(5);
        DecidingSteps.checkAll(recused.page.locator("#vote input[value=YES]"));
        recused.page.click("#vote form button[type=submit]");
        recused.page.waitForURL("**?done=vote.cast");

        Browser several = people.at(SUPPORTER, "/mine");
        Locator mine = several.page.locator("main form fieldset", new Page.LocatorOptions().setHasText(TITLE));
        assertThat(mine.count()).as("one for each of its organisations").isEqualTo(6);
        several.isAccessible();
        DecidingSteps.checkAll(mine.locator("input[value=YES]"));
        several.page.click("main form:has(fieldset) button[type=submit]");
        several.page.waitForURL("**/mine?done=vote.cast");
        assertThat(several.page
                        .locator("main li", new Page.LocatorOptions().setHasText(TITLE))
                        .allTextContents())
                .filteredOn(line -> line.contains("Sì"))
                .hasSize(6);
        several.picture("deciding-mine");
    }

    @Test
    @Order(4)
    void staff_close_it_and_the_resolution_is_read_heard_verified_and_told() throws Exception {
        String id = forum.json(null, "/api/forum/networks/rail/ballots?limit=200")
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/title").asString().equals(TITLE))
                .findFirst()
                .orElseThrow()
                .at("/ballot")
                .asString();
        for (DecidingTest.Seat seat : DecidingTest.seats()) {
            if (!List.of(SUPPORTER, RECUSED).contains(seat.person())) {
                assertThat(DecidingTest.vote(id, seat, "ABSTAIN").statusCode()).isEqualTo(200);
            }
        }
        try (PublicFeed live = PublicFeed.live(forum, "rail")) {
            steps.closed(ballot);
            await().atMost(SOON).until(() -> live.hasHeard("org.regionalforum.forum.resolution-adopted.v1", TITLE));
            assertThat(live.ids()).doesNotHaveDuplicates().isSorted();
            heardOn(live.heard());
        }
        String result = people.at(STAFF, ballot).page.locator("#result").textContent();
        assertThat(result).contains("Approvata", "25 di 41 enti presenti", "12 favorevoli, 0 contrari");
        member.ended(SUBSTITUTE);
        assertThat(people.at(SUBSTITUTE, ballot).page.locator("#result").textContent())
                .as("what was voted stands")
                .isEqualTo(result);
        readByAnybody();

        assertThat(people.at(FIRST, "/inbox").page.locator("main").textContent())
                .contains("«" + TITLE + "» è approvata");
        steps.told(SUPPORTER, TITLE + ". (è approvata|is adopted)");
        steps.told(RECUSED, TITLE + ". (è approvata|is adopted)");
    }

    /** Who comes back with the id of an event hears what came after it, and that alone. */
    private static void heardOn(List<PublicFeed.Heard> all) throws IOException {
        try (PublicFeed again = PublicFeed.after(forum, "rail", all.getFirst().id())) {
            await().atMost(SOON).until(() -> again.heard().size() >= all.size() - 1);
            assertThat(again.heard()).isEqualTo(all.subList(1, all.size()));
        }
    }

    private static void readByAnybody() throws IOException, InterruptedException {
        try (Browser anybody = new Browser(forum, "en-GB", 320)) {
            anybody.open(ballot);
            anybody.page.locator("#result a[href*='/resolutions/']").first().click();
            assertThat(anybody.page.locator("main").textContent()).contains(TITLE, "Un molo aperto");
            anybody.picture("deciding-resolution");
            anybody.isAccessible();
            HttpResponse<String> paper = get(anybody.page.getAttribute("main a[href$='.pdf']", "href"));
            assertThat(paper.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(paper.body()).startsWith("%PDF-");
            String certificate = anybody.page.getAttribute("main a[href$='/certificate']", "href");
            String resolution = certificate.split("/")[4];
            assertThat(get("/api/forum/resolutions/" + resolution).body()).contains(TITLE, "\"ADOPTED\"");
            assertThat(DecidingTest.verifies(resolution)).isTrue();
            anybody.open(proposal);
            assertThat(anybody.page.locator("main a[href*='/ballots/']").count())
                    .isPositive();
        }
    }

    private static HttpResponse<String> get(String path) {
        HttpResponse<String> answer = forum.send(null, "GET", path, "");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }
}
