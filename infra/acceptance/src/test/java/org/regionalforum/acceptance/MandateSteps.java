package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A member of {@code rail} that nobody acted for, its representative, and whom the representative names by clicks. */
final class MandateSteps {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String MEMBERSHIP = "/api/membership";
    private static final String STAFF = "staff.rail@example.org";

    private final RunningForum forum;
    private final People people;
    private final String representative;
    private final String organisation;
    private final String name;

    private MandateSteps(RunningForum forum, People people, String representative, JsonNode member) {
        this.forum = forum;
        this.people = people;
        this.representative = representative;
        this.organisation = member.at("/organisation").asString();
        this.name = member.at("/name").asString();
    }

    /** The last member on the list of those without a delegate gets a representative, on a written act of which staff know. */
    static MandateSteps of(RunningForum forum, People people, String representative) {
        List<JsonNode> missing = forum.json(STAFF, MEMBERSHIP + "/networks/rail/members-without-delegate?limit=200")
                .at("/items")
                .valueStream()
                .toList();
        MandateSteps steps = new MandateSteps(forum, people, representative, missing.getLast());
        steps.appointed(representative, "REPRESENTATIVE");
        return steps;
    }

    String organisation() {
        return organisation;
    }

    String name() {
        return name;
    }

    DecidingTest.Seat seat(String person) {
        return new DecidingTest.Seat(organisation, person);
    }

    /** Staff enter who was appointed, and the person accepts. */
    void appointed(String person, String rank) {
        JsonNode offered = DecidingTest.read(DecidingTest.post(
                STAFF,
                MEMBERSHIP + "/networks/rail/members/" + organisation + "/mandates",
                "{\"email\": \"" + person + "\", \"rank\": \"" + rank + "\", \"act\": \"Verbale 3/2026\"}"));
        DecidingTest.read(DecidingTest.post(
                person, MEMBERSHIP + "/invitations/" + offered.at("/invitation").asString() + "/acceptance", "{}"));
    }

    /** The representative names somebody on the page of mandates, who is invited by mail. */
    void named(String person, String rank) {
        int before = forum.mails(person).size();
        Browser browser = people.at(representative, page());
        browser.page.fill("main [name=email]", person);
        browser.page.check("main input[name=rank][value=" + rank + "]");
        browser.page.click("main form button[type=submit]");
        browser.page.waitForURL("**" + page() + "?done=mandate.offered");
        assertThat(line(browser, person)).contains("Invito in attesa");
        await().atMost(SOON).until(() -> forum.mails(person).size() > before);
    }

    /** Whom the mail invites opens its link and accepts by a click; the forum knows it a moment later. */
    void accepted(String person, boolean registered) {
        Browser browser = people.opens(person, "/invitations/", registered);
        assertThat(browser.page.locator("main").textContent()).contains(name);
        browser.picture("mandate-invitation");
        browser.page.click("main form:not([action$='/refusal']) button[type=submit]");
        browser.page.waitForURL("**/mandates?done=mandate.accepted");
        assertThat(browser.page.locator("main .rf-list").textContent()).contains(name, "In carica");
        await().pollInSameThread().atMost(SOON).until(() -> {
            browser.open("/mine");
            return browser.page.locator("main").textContent().contains(name);
        });
    }

    /** The representative ends a mandate on the page. */
    void ended(String person) {
        Browser browser = people.at(representative, page());
        browser.page
                .locator(
                        "main .rf-list li",
                        new com.microsoft.playwright.Page.LocatorOptions().setHasText(called(person)))
                .locator("a[href$='/end']")
                .click();
        browser.picture("mandate-end");
        browser.page.click("main form button[type=submit]");
        browser.page.waitForURL("**" + page() + "?done=mandate.ended");
        assertThat(line(browser, called(person))).contains("Terminato");
        browser.picture("mandates");
        browser.isAccessible();
    }

    private String called(String person) {
        return forum.json(STAFF, MEMBERSHIP + "/networks/rail/members/" + organisation + "/mandates")
                .at("/items")
                .valueStream()
                .filter(mandate -> mandate.at("/email").asString("").equals(person))
                .map(mandate -> mandate.at("/name").asString(person))
                .findFirst()
                .orElse(person);
    }

    private static String line(Browser browser, String person) {
        return browser.page
                .locator("main .rf-list li", new com.microsoft.playwright.Page.LocatorOptions().setHasText(person))
                .last()
                .textContent();
    }

    private String page() {
        return "/networks/rail/members/" + organisation + "/mandates";
    }
}
