package org.regionalforum.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.Tokens;
import org.regionalforum.notification.NotificationTest;
import org.regionalforum.notification.Stage;
import org.regionalforum.notification.notice.Channel;
import org.regionalforum.notification.notice.Notice;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Notices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NotificationTest
class InboxTest {
    private static final String API = "/api/notifications/inbox";

    @Autowired
    MongoTemplate mongo;

    @Autowired
    Notices notices;

    @Autowired
    MockMvcTester web;

    private Stage stage;

    @BeforeEach
    void stage() {
        stage = new Stage(mongo, notices);
    }

    @Test
    void a_person_sees_its_own_notices_newest_first_with_what_is_unread() {
        notice("anna", NoticeKind.APPLICATION_RECEIVED, "a");
        notice("anna", NoticeKind.INFORMATION_REQUESTED, "a");
        notice("bruno", NoticeKind.APPLICATION_RECEIVED, "b");

        assertThat(get("anna", API)).hasStatusOk().bodyJson().satisfies(json -> {
            assertThat(json)
                    .extractingPath("$.items[*].kind")
                    .asArray()
                    .containsExactly("information-requested", "application-received");
            assertThat(json).extractingPath("$.items[0].number").isEqualTo(2);
            assertThat(json)
                    .extractingPath("$.items[0].why")
                    .isEqualTo("Ricevi questo avviso perché hai inviato questa domanda.");
            assertThat(json).extractingPath("$.unread").isEqualTo(2);
            assertThat(json).doesNotHavePath("$.next");
        });
    }

    @Test
    void a_long_inbox_is_read_page_by_page_without_gap_or_double() {
        for (int i = 0; i < 5; i++) {
            notice("anna", NoticeKind.APPLICATION_RECEIVED, "a" + i);
        }
        MvcTestResult first = get("anna", API + "?limit=3");
        assertThat(first)
                .bodyJson()
                .extractingPath("$.items[*].number")
                .asArray()
                .containsExactly(5, 4, 3);
        String link = String.valueOf(first.getResponse().getHeader("Link"));
        assertThat(link).endsWith("rel=\"next\"");
        MvcTestResult second = get("anna", link.substring(1, link.indexOf('>')));
        assertThat(second)
                .bodyJson()
                .extractingPath("$.items[*].number")
                .asArray()
                .containsExactly(2, 1);
        assertThat(second.getResponse().getHeader("Link")).isNull();
    }

    @Test
    void a_notice_is_read_once_and_by_its_recipient_only() {
        Notice notice = notice("anna", NoticeKind.APPLICATION_RECEIVED, "a");
        notice("anna", NoticeKind.APPLICATION_ADMITTED, "a");
        String read = API + "/" + notice.id().value() + "/read";

        assertThat(post("bruno", read)).hasStatus(404);
        assertThat(post("anna", read))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.unread")
                .isEqualTo(1);
        assertThat(post("anna", read))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.unread")
                .isEqualTo(1);
    }

    @Test
    void marking_all_leaves_what_came_after_the_page_was_seen() {
        notice("anna", NoticeKind.APPLICATION_RECEIVED, "a");
        notice("anna", NoticeKind.APPLICATION_ADMITTED, "a");

        assertThat(post("anna", API + "/read-all?upTo=1"))
                .bodyJson()
                .extractingPath("$.unread")
                .isEqualTo(1);
        assertThat(post("anna", API + "/read-all"))
                .bodyJson()
                .extractingPath("$.unread")
                .isEqualTo(0);
    }

    @Test
    void nobody_in_particular_has_no_inbox() {
        for (String path : java.util.List.of(API, "/api/notifications/stream", "/inbox", "/inbox/x", "/preferences")) {
            assertThat(web.get().uri(path)).as(path).hasStatus(401);
        }
        assertThat(web.get().uri("/inbox/badge")).hasStatusOk().bodyText().isBlank();
        assertThat(web.get().uri(API).header("Authorization", Tokens.bearer(Tokens.forged(stage.own("anna")))))
                .hasStatus(401);
    }

    @Test
    void a_cursor_that_is_none_is_refused() {
        assertThat(get("anna", API + "?after=eHl6")).hasStatus(400);
        assertThat(get("anna", API + "?limit=201")).hasStatus(400);
    }

    @Test
    void the_page_groups_by_what_the_notices_are_about_and_says_why() {
        notice("anna", NoticeKind.APPLICATION_RECEIVED, "a");
        notice("anna", NoticeKind.APPLICATION_RECEIVED, "b");
        Notice newest = notice("anna", NoticeKind.APPLICATION_ADMITTED, "a");

        String page = body(get("anna", "/inbox"));

        assertThat(page)
                .contains(
                        "Hai 3 avvisi da leggere.",
                        "Domanda di L’Altra Associazione a COP",
                        "href=\"/inbox/" + newest.id().value() + "\"",
                        "Un avviso precedente",
                        "perché hai inviato questa domanda",
                        "name=\"upTo\" value=\"3\"")
                .doesNotContain("??");
        assertThat(page.split("<h2>", -1)).hasSize(3);
        assertThat(body(get("anna", "/inbox/list"))).contains("Hai 3 avvisi").doesNotContain("<html", "<main");
    }

    @Test
    void a_notice_that_is_shown_is_read_and_quotes_what_was_written() {
        String text = stage.text("t", "Serve lo statuto <firmato>.");
        Notice notice = stage.notice(
                "anna", NoticeKind.INFORMATION_REQUESTED, stage.application("a").text(text), Channel.IN_APP);

        assertThat(body(get("anna", "/inbox/" + notice.id().value())))
                .contains(
                        "Serve lo statuto &lt;firmato&gt;.",
                        "href=\"/applications/" + stage.own("a") + "\"",
                        "Questo avviso è dovuto")
                .doesNotContain("??");
        assertThat(notices.unread(stage.own("anna"))).isZero();
        assertThat(get("bruno", "/inbox/" + notice.id().value())).hasStatus(404);
    }

    @Test
    void the_badge_counts_in_the_readers_language() {
        notice("anna", NoticeKind.APPLICATION_RECEIVED, "a");

        assertThat(body(web.get()
                        .uri("/inbox/badge")
                        .locale(Locale.ENGLISH)
                        .header("Authorization", token("anna"))
                        .exchange()))
                .contains(">1</span>", "1 notice to read")
                .doesNotContain("<html");
    }

    @Test
    void an_empty_inbox_says_what_will_be_there() {
        assertThat(body(get("anna", "/inbox"))).contains("Non hai ancora ricevuto avvisi", "href=\"/networks\"");
    }

    @Test
    void the_forms_of_the_page_work_without_script() {
        Notice notice = notice("anna", NoticeKind.APPLICATION_RECEIVED, "a");
        notice("anna", NoticeKind.APPLICATION_ADMITTED, "a");

        assertThat(post("anna", "/inbox/" + notice.id().value() + "/read")).hasStatus3xxRedirection();
        assertThat(notices.unread(stage.own("anna"))).isEqualTo(1);
        assertThat(post("anna", "/inbox/read-all?upTo=2")).hasHeader("Location", "/inbox?done=inbox.read-all");
        assertThat(notices.unread(stage.own("anna"))).isZero();
        assertThat(body(get("anna", "/inbox?done=inbox.read-all")))
                .contains("Tutti gli avvisi sono segnati come letti");
    }

    private Notice notice(String person, NoticeKind kind, String application) {
        return stage.notice(person, kind, stage.application(application), Channel.IN_APP);
    }

    private MvcTestResult get(String person, String path) {
        return web.get()
                .uri(java.net.URI.create(path))
                .locale(Locale.ITALIAN)
                .header("Authorization", token(person))
                .exchange();
    }

    private MvcTestResult post(String person, String path) {
        return web.post()
                .uri(java.net.URI.create(path))
                .header("Authorization", token(person))
                .exchange();
    }

    private String token(String person) {
        return Tokens.bearer(Tokens.of(stage.own(person)));
    }

    private static String body(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
