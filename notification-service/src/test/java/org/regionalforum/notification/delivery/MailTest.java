package org.regionalforum.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.regionalforum.notification.MailCatcher;
import org.regionalforum.notification.NotificationTest;
import org.regionalforum.notification.Stage;
import org.regionalforum.notification.notice.Notice;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Notices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What a mail says. */
@NotificationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailTest {
    @Autowired
    MongoTemplate mongo;

    @Autowired
    Notices notices;

    @Autowired
    Postman postman;

    @Autowired
    MailCatcher mails;

    private Stage stage;

    @BeforeAll
    void nobody_walks_by_itself() {
        postman.stop();
    }

    @AfterAll
    void it_walks_again() {
        postman.start();
    }

    @BeforeEach
    void stage() {
        stage = new Stage(mongo, notices);
    }

    @Test
    void a_refusal_says_reasons_and_appeal_as_text_and_html_in_italian() {
        stage.person("anna", "it");
        String text = stage.text("t", "Manca lo <b>statuto</b>.\nE il verbale.");
        Notice notice = stage.notice(
                "anna", NoticeKind.APPLICATION_REFUSED, stage.application("a").text(text));

        postman.round();

        MailCatcher.Caught mail = mails.awaitOne(stage.address("anna"));
        assertThat(mail.subject()).isEqualTo("La domanda di L’Altra Associazione a COP è stata respinta");
        assertThat(mail.text())
                .contains(
                        "Buongiorno Anna Neri,",
                        "Manca lo <b>statuto</b>.\nE il verbale.",
                        "entro il 23 gennaio 2027",
                        "http://localhost:8080/applications/" + stage.own("a"),
                        "perché hai inviato questa domanda",
                        "Questo avviso è dovuto");
        assertThat(mail.html())
                .contains(
                        "Manca lo &lt;b&gt;statuto&lt;/b&gt;.",
                        "entro il 23 gennaio 2027",
                        "href=\"http://localhost:8080/applications/" + stage.own("a") + "\"",
                        "lang=\"it\"")
                .doesNotContain("<b>");
        assertThat(mail.header("To")).isEqualTo("Anna Neri <" + stage.address("anna") + ">");
        assertThat(mail.header("From")).isEqualTo("forum@example.org");
        assertThat(mail.header("Message-ID")).isEqualTo("<" + notice.id().value() + "@example.org>");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("Content-Language")).isEqualTo("it");
        assertThat(mail.header("List-Unsubscribe")).isEmpty();
    }

    @Test
    void a_notice_to_staff_leads_to_the_desk_and_to_the_preferences_in_english() {
        stage.person("carla", "en");
        stage.notice("carla", NoticeKind.APPLICATION_SUBMITTED, stage.application("a"));

        postman.round();

        MailCatcher.Caught mail = mails.awaitOne(stage.address("carla"));
        assertThat(mail.subject()).isEqualTo("L’Altra Associazione asks to join COP");
        assertThat(mail.text())
                .contains(
                        "by 23 January 2027",
                        "http://localhost:8080/desk/applications/" + stage.own("a"),
                        "Choose which notices come by e-mail: http://localhost:8080/preferences",
                        "because you are part of the secretariat of COP")
                .doesNotContain("cannot be switched off");
        assertThat(mail.html()).contains("lang=\"en\"", "by 23 January 2027");
    }

    @Test
    void nothing_from_outside_becomes_a_header() {
        stage.person("anna", stage.address("anna"), "Anna\r\nBcc: all@example.org", "it");
        stage.notice(
                "anna",
                NoticeKind.APPLICATION_RECEIVED,
                stage.application("a").organisation("Alfa\r\nBcc: all@example.org\r\n\r\nbody"));

        postman.round();

        MailCatcher.Caught mail = mails.awaitOne(stage.address("anna"));
        assertThat(mail.header("Bcc")).isEmpty();
        assertThat(mail.subject()).isEqualTo("La domanda di Alfa Bcc: all@example.org body a COP è arrivata");
        assertThat(mails.to("all@example.org")).isEmpty();
    }
}
