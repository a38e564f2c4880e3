package org.regionalforum.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.Tokens;
import org.regionalforum.notification.NotificationTest;
import org.regionalforum.notification.Stage;
import org.regionalforum.notification.notice.Channel;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Notices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NotificationTest
class PreferenceTest {
    private static final String API = "/api/notifications/preferences";

    @Autowired
    MongoTemplate mongo;

    @Autowired
    Notices notices;

    @Autowired
    PreferenceDesk desk;

    @Autowired
    MockMvcTester web;

    private String carla = "";

    @BeforeEach
    void carla() {
        carla = new Stage(mongo, notices).own("carla");
    }

    @Test
    void who_said_nothing_gets_everything() {
        assertThat(web.get().uri(API).header("Authorization", token()))
                .hasStatusOk()
                .hasHeader("ETag", "\"0\"")
                .bodyJson()
                .extractingPath("$.kinds[?(@.mail == false)]")
                .asArray()
                .isEmpty();
    }

    @Test
    void a_choice_is_kept_and_obeyed() {
        assertThat(put("0", "[\"application-submitted\"]")).hasStatusOk().hasHeader("ETag", "\"1\"");

        assertThat(mail(NoticeKind.APPLICATION_SUBMITTED)).isFalse();
        assertThat(mail(NoticeKind.INFORMATION_SUPPLIED)).isTrue();
        assertThat(put("1", "[]")).hasStatusOk();
        assertThat(mail(NoticeKind.APPLICATION_SUBMITTED)).isTrue();
    }

    @Test
    void nothing_is_switched_off_where_no_list_is_given_and_a_kind_that_is_none_is_refused() {
        assertThat(put("0", "[\"application-submitted\"]")).hasStatusOk();
        assertThat(put("1", "[null]")).hasStatus(400);
        assertThat(mail(NoticeKind.APPLICATION_SUBMITTED)).isFalse();
        assertThat(put("1", "null")).hasStatusOk();
        assertThat(mail(NoticeKind.APPLICATION_SUBMITTED)).isTrue();
    }

    @Test
    void a_stale_choice_is_refused() {
        put("0", "[\"application-submitted\"]");

        assertThat(put("0", "[]")).hasStatus(412);
        assertThat(put("7", "[]")).hasStatus(412);
        assertThat(web.put()
                        .uri(API)
                        .header("Authorization", token())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"off\": []}"))
                .hasStatus(428);
    }

    @Test
    void a_statutory_kind_cannot_be_switched_off() {
        assertThat(put("0", "[\"application-refused\"]"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("preference.statutory");
    }

    @Test
    void the_page_says_which_kinds_leave_a_choice_and_keeps_it() {
        assertThat(page())
                .contains("Un ente chiede di aderire", "Sempre anche per e-mail", "La tua domanda è respinta")
                .doesNotContain("??");

        assertThat(web.post()
                        .uri("/preferences")
                        .header("Authorization", token())
                        .param("version", "0")
                        .param("inApp", "information-supplied", "application-submitted")
                        .param("mail", "information-supplied", "member-left"))
                .hasHeader("Location", "/preferences?done=preferences.saved");

        assertThat(mail(NoticeKind.APPLICATION_SUBMITTED)).isFalse();
        assertThat(mail(NoticeKind.INFORMATION_SUPPLIED)).isTrue();
        assertThat(mail(NoticeKind.APPLICATION_REFUSED)).isTrue();
        assertThat(desk.switchedOff(carla, NoticeKind.MEMBER_LEFT)).containsExactly(Channel.IN_APP);
        assertThat(page()).containsPattern("name=\"mail\" value=\"information-supplied\"[^>]*checked");
    }

    private boolean mail(NoticeKind kind) {
        return !desk.switchedOff(carla, kind).contains(Channel.E_MAIL);
    }

    private String page() {
        MvcTestResult result = web.get()
                .uri("/preferences")
                .locale(Locale.ITALIAN)
                .header("Authorization", token())
                .exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult put(String version, String off) {
        return web.put()
                .uri(API)
                .header("Authorization", token())
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"off\": " + off + "}")
                .exchange();
    }

    private String token() {
        return Tokens.bearer(Tokens.of(carla));
    }
}
