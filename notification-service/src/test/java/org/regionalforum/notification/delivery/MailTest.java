package org.regionalforum.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.regionalforum.kit.test.Contracts;
import org.regionalforum.kit.test.PublishedFacts;
import org.regionalforum.kit.test.TestTime;
import org.regionalforum.notification.MailCatcher;
import org.regionalforum.notification.NotificationTest;
import org.regionalforum.notification.Stage;
import org.regionalforum.notification.contact.Contact;
import org.regionalforum.notification.notice.DeliveryFailure;
import org.regionalforum.notification.notice.MailDelivery;
import org.regionalforum.notification.notice.Notice;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Notices;
import org.regionalforum.notification.notice.Wording;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What a mail says and how it gets there; rounds of the postman are walked by hand. */
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
    MailServer server;

    @Autowired
    Typesetter typesetter;

    @Autowired
    Wording wording;

    @Autowired
    MailCatcher mails;

    @Autowired
    PublishedFacts published;

    @Autowired
    TestTime time;

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

    @AfterEach
    void now_again() {
        time.machine().run();
    }

    @Test
    void a_refusal_says_reasons_and_appeal_as_text_and_html_in_italian() {
        stage.person("anna", "it");
        String text = stage.text("t", "Manca lo <b>statuto</b>.\nE il verbale.");
        Notice notice = stage.notice(
                "anna", NoticeKind.APPLICATION_REFUSED, stage.application("a").text(text));

        postman.round();

        MailCatcher.Caught mail = mails.awaitOne(stage.address("anna"));
        assertThat(mail.subject()).isEqualTo("La domanda di L’Altra Associazione a COP non è stata accolta");
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
                        "Choose which notices come by mail: http://localhost:8080/preferences",
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

    @Test
    void what_is_no_address_fails_for_good() {
        stage.person("anna", "a@example.org,\r\nb@example.org", "Anna", "it");
        Notice notice = stage.notice("anna", NoticeKind.APPLICATION_RECEIVED, stage.application("a"));

        postman.round();

        assertThat(mail(notice).failure()).isEqualTo(DeliveryFailure.INVALID_ADDRESS);
        assertThat(mail(notice).state()).isEqualTo(MailDelivery.State.FAILED);
    }

    @Test
    void an_address_that_the_server_refuses_fails_for_good_and_others_learn_it() {
        stage.person("anna", "it");
        mails.refuse(stage.address("anna"), 550);
        Notice notice = stage.notice("anna", NoticeKind.APPLICATION_RECEIVED, stage.application("a"));

        postman.round();

        assertThat(mail(notice).failure()).isEqualTo(DeliveryFailure.REFUSED);
        assertThat(notices.failedIn("cop", null, 200))
                .extracting(failed -> failed.id())
                .contains(notice.id());
        Contracts.check(published.await(
                "notification.facts", "delivery-failed", notice.id().value()));
    }

    @Test
    void a_server_that_says_later_is_asked_again_after_a_minute() {
        stage.person("anna", "it");
        mails.refuse(stage.address("anna"), 450);
        Notice notice = stage.notice("anna", NoticeKind.APPLICATION_RECEIVED, stage.application("a"));
        postman.round();
        assertThat(mail(notice).state()).isEqualTo(MailDelivery.State.WAITING);
        mails.accept(stage.address("anna"));
        postman.round();
        assertThat(mails.to(stage.address("anna"))).isEmpty();

        time.machine().advance(Duration.ofSeconds(61));
        postman.round();

        mails.awaitOne(stage.address("anna"));
        assertThat(mail(notice))
                .extracting(MailDelivery::state, MailDelivery::attempts)
                .containsExactly(MailDelivery.State.SENT, 2);
    }

    @Test
    void a_mail_whose_taking_was_not_heard_goes_again_with_the_same_message_id() {
        stage.person("anna", "it");
        mails.hangUpAfterTaking(stage.address("anna"));
        Notice notice = stage.notice("anna", NoticeKind.APPLICATION_RECEIVED, stage.application("a"));
        postman.round();
        assertThat(mail(notice).state()).isEqualTo(MailDelivery.State.WAITING);

        time.machine().advance(Duration.ofSeconds(61));
        postman.round();

        assertThat(mails.awaitCount(stage.address("anna"), 2))
                .extracting(mail -> mail.header("Message-ID"))
                .containsOnly("<" + notice.id().value() + "@example.org>");
        assertThat(mail(notice).state()).isEqualTo(MailDelivery.State.SENT);
    }

    @Test
    void a_process_killed_between_the_servers_answer_and_its_record_leaves_one_message_id() throws MailRefused {
        stage.person("anna", "it");
        Notice notice = stage.notice("anna", NoticeKind.APPLICATION_RECEIVED, stage.application("a"));
        Instant now = time.machine().instant();
        notices.change(notice.id(), n -> n.take(now, now.plusSeconds(60)));
        Contact to = new Contact(stage.address("anna"), "Anna", Locale.ITALIAN);
        server.send(typesetter.of(notice, wording.of(notice, "COP", null, Locale.ITALIAN), "Anna", Locale.ITALIAN), to);
        // here it is killed: nothing is recorded
        postman.round();
        assertThat(mails.to(stage.address("anna"))).as("the lease still holds").hasSize(1);

        time.machine().advance(Duration.ofSeconds(61));
        postman.round();

        assertThat(mails.awaitCount(stage.address("anna"), 2))
                .extracting(mail -> mail.header("Message-ID"))
                .containsOnly("<" + notice.id().value() + "@example.org>");
        assertThat(mail(notice))
                .extracting(MailDelivery::state, MailDelivery::attempts)
                .containsExactly(MailDelivery.State.SENT, 2);
    }

    @Test
    void two_postmen_carry_a_mail_once() throws InterruptedException {
        stage.person("anna", "it");
        for (int i = 0; i < 10; i++) {
            stage.notice("anna", NoticeKind.APPLICATION_RECEIVED, stage.application("a" + i));
        }
        Thread other = Thread.ofPlatform().start(postman::round);
        postman.round();
        other.join();

        assertThat(mails.awaitCount(stage.address("anna"), 10))
                .extracting(mail -> mail.header("Message-ID"))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_text_that_was_erased_meanwhile_is_not_replaced_by_nothing() {
        stage.person("anna", "it");
        Notice notice = stage.notice(
                "anna", NoticeKind.APPLICATION_REFUSED, stage.application("a").text(stage.own("gone")));

        postman.round();

        assertThat(mail(notice).failure()).isEqualTo(DeliveryFailure.TEXT_GONE);
        assertThat(mails.to(stage.address("anna"))).isEmpty();
    }

    private MailDelivery mail(Notice notice) {
        return Objects.requireNonNull(notices.require(notice.id()).mail());
    }
}
