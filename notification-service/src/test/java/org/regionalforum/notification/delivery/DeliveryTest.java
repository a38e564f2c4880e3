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

/** How a mail gets there, or not; rounds of the postman are walked by hand. */
@NotificationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryTest {
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
        server.send(
                typesetter.of(
                        notice, wording.of(notice, "COP", null, null, Locale.ITALIAN), "Anna", null, Locale.ITALIAN),
                to);
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
