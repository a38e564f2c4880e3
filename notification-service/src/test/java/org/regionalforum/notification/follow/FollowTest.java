package org.regionalforum.notification.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.FactsIn;
import org.regionalforum.kit.test.TestTime;
import org.regionalforum.kit.test.Tokens;
import org.regionalforum.notification.MailCatcher;
import org.regionalforum.notification.Membership;
import org.regionalforum.notification.NotificationTest;
import org.regionalforum.notification.contact.Contacts;
import org.regionalforum.notification.notice.Notice;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Notices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Following with an address alone and with an account, from the page to the mail and back. */
@NotificationTest
class FollowTest {
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/follow/[^\\s>]+)");

    private final FactsIn in;
    private final Membership membership;
    private final MailCatcher mails;
    private final MockMvcTester web;
    private final Followers followers;
    private final Contacts contacts;
    private final Notices notices;
    private final MongoTemplate mongo;
    private final TestTime time;

    @Autowired
    FollowTest(
            FactsIn in,
            MailCatcher mails,
            MockMvcTester web,
            Followers followers,
            Notices notices,
            MongoTemplate mongo,
            TestTime time,
            Contacts contacts) {
        this.in = in;
        this.membership = new Membership(in);
        this.mails = mails;
        this.web = web;
        this.followers = followers;
        this.contacts = contacts;
        this.notices = notices;
        this.mongo = mongo;
        this.time = time;
    }

    @AfterEach
    void now_again() {
        time.machine().run();
    }

    @Test
    void an_address_confirms_by_a_button_gets_a_mail_per_resolution_and_leaves_with_one_click() {
        network("cop");
        String address = membership.address("ada");

        assertThat(ask("cop", address))
                .hasHeader("Location", "/follow/" + membership.own("cop") + "?done=follow.asked");
        MailCatcher.Caught asked = mails.awaitOne(address);
        String confirm = link(asked.text());
        assertThat(asked.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(page(confirm)).contains("Confermo").doesNotContain("??");
        assertThat(follower(address).topics()).as("looking changes nothing").isEmpty();

        assertThat(web.post().uri(confirm)).hasStatus(302);
        assertThat(page(confirm)).contains("Che cosa segui con questo indirizzo");
        membership.forumText("t1", "Porti aperti");
        membership.adopted("r1", "cop", "t1");

        MailCatcher.Caught news = mails.awaitCount(address, 2).getLast();
        assertThat(news.subject()).isEqualTo(membership.own("COP") + ", delibera 2026/7: Porti aperti");
        assertThat(news.text())
                .contains(
                        "http://localhost:8080/forum/" + membership.own("cop") + "/resolutions/2026/7",
                        "perché segui " + membership.own("COP"));
        String leave = link(news.header("List-Unsubscribe"));
        assertThat(page(leave)).contains("Non seguire più");
        assertThat(follower(address).topics()).as("looking changes nothing").hasSize(1);

        assertThat(oneClick(leave)).hasStatusOk();
        assertThat(oneClick(leave)).as("again").hasStatusOk();

        assertThat(followers.byAddress(address)).isEmpty();
        assertThat(mongo.getCollection("followers").find().map(String::valueOf).into(new java.util.ArrayList<>()))
                .as("the address is forgotten")
                .noneMatch(document -> document.contains(address));
        membership.adopted("r2", "cop", "t1");
        settle();
        assertThat(mails.to(address)).hasSize(2);
    }

    @Test
    void an_address_is_written_to_once_a_day_however_often_it_is_named() {
        network("cop");
        network("rail");
        String address = membership.address("bea");

        ask("cop", address);
        ask("cop", address.toUpperCase(Locale.ROOT));
        ask("rail", address);
        MailCatcher.Caught only = mails.awaitOne(address);
        settle();
        assertThat(mails.to(address)).hasSize(1);
        assertThat(only.text()).doesNotContain(address);

        assertThat(page(link(only.text())))
                .as("one link confirms all")
                .contains(membership.own("COP"), membership.own("RAIL"));
        time.machine().advance(Duration.ofDays(1));
        ask("rail", address);
        mails.awaitCount(address, 2);
    }

    @Test
    void what_is_no_address_or_no_network_is_said_beside_the_field() {
        network("cop");

        for (String wrong :
                List.of("", "ada", "ada@", "a@b@c.org", "ada@example.org\r\nBcc: x@example.org", "<a@b.it>")) {
            assertThat(ask("cop", wrong)).as(wrong).bodyText().contains("Scrivi un indirizzo di posta elettronica");
        }
        assertThat(web.get().uri("/follow/nowhere")).hasStatus(404);
        assertThat(web.get().uri("/follow/confirm/nothing")).hasStatus(404);
        assertThat(web.post().uri("/follow/unsubscribe/nothing")).hasStatus(404);
    }

    @Test
    void a_person_follows_sees_it_in_the_inbox_and_leaves() {
        network("cop");
        membership.person("carla", "it");
        String api = "/api/notifications/follows";
        String cop = "{\"network\": \"" + membership.own("cop") + "\"}";

        for (int i = 0; i < 2; i++) {
            assertThat(web.post()
                            .uri(api)
                            .header("Authorization", token("carla"))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(cop))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.items[*].network")
                    .asArray()
                    .containsExactly(membership.own("cop"));
        }
        membership.forumText("t1", "Porti aperti");
        membership.adopted("r1", "cop", "t1");

        assertThat(mails.awaitOne(membership.address("carla")).header("List-Unsubscribe"))
                .contains("/follow/unsubscribe/");
        assertThat(notices.inbox(membership.own("carla"), null, 9))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.RESOLUTION_ADOPTED);
        assertThat(web.get()
                        .uri("/follow/" + membership.own("cop"))
                        .locale(Locale.ITALIAN)
                        .header("Authorization", token("carla")))
                .bodyText()
                .contains("La segui");
        assertThat(web.delete().uri(api + "?network=" + membership.own("cop")).header("Authorization", token("carla")))
                .hasStatus(204);
        assertThat(web.get().uri(api).header("Authorization", token("carla")))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(web.post()
                        .uri(api)
                        .header("Authorization", token("carla"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"network\": \"nowhere\"}"))
                .hasStatus(422);
    }

    @Test
    void who_was_erased_follows_nothing() {
        network("cop");
        membership.person("elio", "it");
        String person = membership.own("elio");
        web.post()
                .uri("/follow/" + membership.own("cop") + "/mine")
                .header("Authorization", token("elio"))
                .exchange();
        assertThat(followers.require(new FollowerId(person)).topics()).hasSize(1);

        in.erase("membership.contacts", "/membership/people/" + person, person);

        org.awaitility.Awaitility.await()
                .until(() -> followers.require(new FollowerId(person)).topics().isEmpty());
    }

    @Test
    void who_was_erased_follows_by_its_address_no_more_and_an_invitation_that_was_used_up_ends_nothing() {
        network("cop");
        String early = membership.address("fosca");
        ask("cop", early);
        membership.person("fosca", "it");
        membership.person("gigi", "it");
        String late = membership.address("gigi");
        org.awaitility.Awaitility.await()
                .until(() -> contacts.find(membership.own("gigi")).isPresent());
        ask("cop", late);
        in.share(
                "membership.contacts",
                "contact",
                "/membership/staffings/" + membership.own("cop"),
                membership.own("invitation"),
                Map.of("email", late, "name", "", "language", "it"));
        in.erase("membership.contacts", "/membership/staffings/" + membership.own("cop"), membership.own("invitation"));
        org.awaitility.Awaitility.await()
                .until(() -> contacts.find(membership.own("fosca")).isPresent()
                        && contacts.heardOf(membership.own("invitation"))
                        && contacts.find(membership.own("invitation")).isEmpty());
        assertThat(followers.byAddress(late)).isPresent();

        for (String person : new String[] {"fosca", "gigi"}) {
            membership.say(
                    "person-erased",
                    "erasures/" + membership.own(person),
                    Map.of("erasure", membership.own(person), "person", membership.own(person)));
        }

        org.awaitility.Awaitility.await()
                .until(() -> followers.byAddress(early).isEmpty()
                        && followers.byAddress(late).isEmpty());
    }

    @Test
    void an_address_follows_a_country_hears_of_a_new_project_and_leaves_the_country_alone() {
        network("cop");
        membership.organisation("alfa");
        String address = membership.address("ines");
        assertThat(askOf("countries/SN", address))
                .hasHeader("Location", "/follow/countries/SN?done=follow.projects.asked");
        askOf("countries/AL", address);
        String confirm = link(mails.awaitOne(address).text());
        assertThat(mails.awaitOne(address).subject()).isEqualTo("Vuoi sapere per e-mail dei nuovi progetti: Senegal?");
        assertThat(page(confirm)).contains("Senegal", "Albania");
        web.post().uri(confirm).exchange();

        membership.projectText("t1", "Orti di comunità");
        registered("p1", "alfa", List.of("SN", "BF"));

        MailCatcher.Caught news = mails.awaitCount(address, 2).getLast();
        assertThat(news.subject()).isEqualTo(membership.called("alfa") + ", nuovo progetto: Orti di comunità");
        assertThat(news.text())
                .contains("/projects/" + membership.own("p1"), "perché segui un’organizzazione o un Paese");
        String leave = link(news.header("List-Unsubscribe"));
        assertThat(page(leave)).contains("Senegal").doesNotContain("Albania", "??");
        assertThat(oneClick(leave)).hasStatusOk();
        assertThat(follower(address).topics()).containsExactly(Topic.country("AL"));
        registered("p2", "alfa", List.of("SN"));
        registered("p3", "alfa", List.of("AL", "SN"));
        mails.awaitCount(address, 3);
        settle();
        assertThat(mails.to(address)).hasSize(3);
    }

    @Test
    void a_country_added_later_and_a_part_confirmed_again_are_news_once() {
        network("cop");
        membership.organisation("alfa");
        membership.organisation("beta");
        String address = membership.address("nora");
        askOf("countries/ML", address);
        askOf("organisations/" + membership.own("beta"), address);
        String confirm = link(mails.awaitOne(address).text());
        web.post().uri(confirm).exchange();
        membership.projectText("t1", "Orti di comunità");

        registered("p1", "alfa", List.of("SN"));
        addedCountry("p1", "SN", "ML");
        MailCatcher.Caught news = mails.awaitCount(address, 2).getLast();
        assertThat(news.text()).contains("si lavora con un Paese che segui");
        addedCountry("p1", "ML");
        confirmed("p1", "beta");
        assertThat(mails.awaitCount(address, 3).getLast().subject()).contains("partecipa al progetto");
        confirmed("p1", "beta");
        registered("p2", "beta", List.of("ML"));
        assertThat(mails.awaitCount(address, 4).getLast().subject()).contains("nuovo progetto");
        settle();
        assertThat(mails.to(address)).hasSize(4);
    }

    private void addedCountry(String project, String... countries) {
        membership.project(
                "project-changed",
                project,
                "cop",
                "t1",
                "alfa",
                List.of(countries),
                Map.of("asked", List.of(), "changed", List.of("countries")));
    }

    private void confirmed(String project, String partner) {
        membership.project(
                "project-partner-confirmed",
                project,
                "cop",
                "t1",
                "alfa",
                List.of("SN"),
                Map.of("organisation", membership.own(partner)));
    }

    @Test
    void a_person_follows_an_organisation_and_hears_of_its_own_projects_and_of_those_it_joins() {
        network("cop");
        membership.organisation("alfa");
        membership.organisation("beta");
        membership.person("lia", "en");
        String beta = "/follow/organisations/" + membership.own("beta");
        org.awaitility.Awaitility.await()
                .until(() -> web.get().uri(beta).exchange().getResponse().getStatus() == 200);
        assertThat(web.post().uri(beta + "/mine").header("Authorization", token("lia")))
                .hasHeader("Location", beta + "?done=follow.projects.begun");
        assertThat(web.get().uri("/follow").locale(Locale.ITALIAN).header("Authorization", token("lia")))
                .bodyText()
                .contains(membership.called("beta"), beta);
        assertThat(web.get().uri("/api/notifications/follows").header("Authorization", token("lia")))
                .bodyJson()
                .extractingPath("$.items[0].organisation")
                .isEqualTo(membership.own("beta"));
        membership.projectText("t1", "Orti di comunità");

        registered("p1", "alfa", List.of("SN"));
        confirmed("p1", "beta");
        assertThat(mails.awaitOne(membership.address("lia")).subject())
                .isEqualTo(membership.called("beta") + " takes part in the project “Orti di comunità”");
        registered("p2", "beta", List.of("SN"));
        assertThat(mails.awaitCount(membership.address("lia"), 2).getLast().subject())
                .isEqualTo(membership.called("beta") + ", new project: Orti di comunità");

        assertThat(web.post().uri(beta + "/mine/end").header("Authorization", token("lia")))
                .hasStatus(302);
        assertThat(web.get().uri("/api/notifications/follows").header("Authorization", token("lia")))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void what_does_not_exist_cannot_be_followed() {
        membership.person("mara", "it");

        assertThat(web.get().uri("/follow/countries/ZZ")).hasStatus(404);
        assertThat(web.get().uri("/follow/organisations/it-cf-00000000000")).hasStatus(404);
        for (String wrong : List.of(
                "{\"country\": \"ZZ\"}",
                "{\"organisation\": \"it-cf-00000000000\"}",
                "{\"country\": \"SN\", \"network\": \"cop\"}",
                "{\"country\": \"SN\", \"ballot\": \"b1\"}",
                "{}")) {
            assertThat(web.post()
                            .uri("/api/notifications/follows")
                            .header("Authorization", token("mara"))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(wrong))
                    .as(wrong)
                    .hasStatus(422);
        }
        assertThat(web.delete().uri("/api/notifications/follows?country=SN").header("Authorization", token("mara")))
                .as("what is not followed is left without a word")
                .hasStatus(204);
    }

    @Test
    void the_page_of_all_networks_leads_to_each() {
        network("cop");

        assertThat(page("/follow"))
                .contains("/follow/" + membership.own("cop"), "Seguire le reti")
                .doesNotContain("??");
    }

    private void network(String name) {
        membership.network(name);
        org.awaitility.Awaitility.await()
                .until(() -> web.get()
                                .uri("/follow/" + membership.own(name))
                                .exchange()
                                .getResponse()
                                .getStatus()
                        == 200);
    }

    private MvcTestResult ask(String network, String address) {
        return web.post()
                .uri("/follow/" + membership.own(network))
                .locale(Locale.ITALIAN)
                .param("email", address)
                .exchange();
    }

    private MvcTestResult askOf(String what, String address) {
        return web.post()
                .uri("/follow/" + what)
                .locale(Locale.ITALIAN)
                .param("email", address)
                .exchange();
    }

    private void registered(String project, String lead, List<String> countries) {
        membership.project("project-registered", project, "cop", "t1", lead, countries, Map.of("asked", List.of()));
    }

    private MvcTestResult oneClick(String path) {
        return web.post()
                .uri(java.net.URI.create(path))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("List-Unsubscribe=One-Click")
                .exchange();
    }

    private Follower follower(String address) {
        return followers.byAddress(address).orElseThrow();
    }

    private String page(String path) {
        MvcTestResult result =
                web.get().uri(java.net.URI.create(path)).locale(Locale.ITALIAN).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String link(String text) {
        Matcher found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private String token(String person) {
        return Tokens.bearer(Tokens.of(membership.own(person)));
    }

    private static void settle() {
        try {
            Thread.sleep(900);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
