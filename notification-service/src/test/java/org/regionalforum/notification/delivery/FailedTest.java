package org.regionalforum.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.Tokens;
import org.regionalforum.notification.MailCatcher;
import org.regionalforum.notification.NotificationTest;
import org.regionalforum.notification.Stage;
import org.regionalforum.notification.notice.MailDelivery;
import org.regionalforum.notification.notice.Matter;
import org.regionalforum.notification.notice.Notice;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Notices;
import org.regionalforum.notification.notice.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NotificationTest
class FailedTest {
    private static final String API = "/api/notifications/failed-deliveries";

    @Autowired
    MongoTemplate mongo;

    @Autowired
    Notices notices;

    @Autowired
    MockMvcTester web;

    @Autowired
    MailCatcher mails;

    private Stage stage;
    private Notice failed;

    @BeforeEach
    void one_failed_mail() {
        stage = new Stage(mongo, notices);
        stage.network(stage.own("net"), "NET");
        stage.staff(stage.own("net"), "nora");
        stage.staff("rail", "rita");
        stage.person("anna", "it");
        mails.refuse(stage.address("anna"), 550);
        Notice made = stage.notice(
                "anna",
                NoticeKind.APPLICATION_RECEIVED,
                Matter.of(stage.own("net"), Subject.application(stage.own("a"))).organisation("Alfa"));
        await().atMost(Duration.ofSeconds(10)).until(() -> state(made) == MailDelivery.State.FAILED);
        mails.accept(stage.address("anna"));
        failed = notices.require(made.id());
    }

    @Test
    void staff_see_what_failed_in_their_network_and_have_it_tried_again() {
        assertThat(web.get().uri(API + "?network=" + stage.own("net")).header("Authorization", token("nora")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].reason")
                .isEqualTo("refused");

        assertThat(retry("nora", "\"" + failed.version() + "\"")).hasStatusOk();

        mails.awaitOne(stage.address("anna"));
        await().until(() -> state(failed) == MailDelivery.State.SENT);
        assertThat(notices.failedCount(stage.own("net"))).isZero();
    }

    @Test
    void what_an_alarm_hangs_on_tells_statutory_mails_from_others() {
        assertThat(NoticeKind.APPLICATION_RECEIVED.statutory()).isTrue();
        MeterRegistry meters = new SimpleMeterRegistry();
        new DeliveryMeters(notices, InstantSource.system()).bindTo(meters);
        double before = failed(meters, "true");
        assertThat(before).isPositive();
        double others = failed(meters, "false");

        assertThat(retry("nora", "*")).hasStatusOk();
        await().until(() -> state(failed) == MailDelivery.State.SENT);
        assertThat(failed(meters, "true")).isEqualTo(before - 1);
        assertThat(failed(meters, "false")).isEqualTo(others);
    }

    private static double failed(MeterRegistry meters, String statutory) {
        return meters.get("forum.mail.failed")
                .tag("statutory", statutory)
                .gauge()
                .value();
    }

    @Test
    void a_second_retry_meets_the_first() {
        assertThat(retry("nora", "\"" + failed.version() + "\"")).hasStatusOk();
        assertThat(retry("nora", "\"" + failed.version() + "\"")).hasStatus(412);
    }

    @Test
    void staff_of_another_network_find_nothing_there() {
        for (String path : List.of(API, "/inbox/failed", "/inbox/failed/count")) {
            assertThat(web.get().uri(path + "?network=" + stage.own("net")).header("Authorization", token("rita")))
                    .as(path)
                    .hasStatus(404);
        }
        assertThat(retry("rita", "*")).hasStatus(404);
        assertThat(retry("anna", "*")).as("not even the recipient").hasStatus(404);
    }

    @Test
    void the_page_names_what_failed_and_why_but_no_address() {
        assertThat(web.get()
                        .uri("/inbox/failed?network=" + stage.own("net"))
                        .locale(Locale.ITALIAN)
                        .header("Authorization", token("nora")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "La tua domanda è arrivata",
                        "Domanda di Alfa a NET",
                        "Il server di posta ha rifiutato",
                        "/inbox/failed/" + failed.id().value() + "/retry")
                .doesNotContain(stage.address("anna"), "??");
        assertThat(web.get()
                        .uri("/inbox/failed/count?network=" + stage.own("net"))
                        .locale(Locale.ENGLISH)
                        .header("Authorization", token("nora")))
                .hasStatusOk()
                .bodyText()
                .isEqualToIgnoringWhitespace("<strong>1</strong>");
    }

    @Test
    void the_form_of_the_page_has_it_tried_again() {
        assertThat(web.post()
                        .uri("/inbox/failed/" + failed.id().value() + "/retry")
                        .header("Authorization", token("nora"))
                        .param("version", Long.toString(failed.version())))
                .hasStatus3xxRedirection()
                .hasHeader("Location", "/inbox/failed?network=" + stage.own("net") + "&done=delivery.retry");
    }

    @Test
    void the_operator_sees_what_failed_and_why_but_not_to_whom_and_has_it_tried_again() {
        String operator = Tokens.bearer(Tokens.operator("operator"));
        assertThat(web.get()
                        .uri("/operations/notification")
                        .locale(Locale.ITALIAN)
                        .header("Authorization", operator))
                .hasStatusOk()
                .bodyText()
                .contains("Tentativi non riusciti", failed.id().value(), "application-received: refused")
                .doesNotContain(stage.address("anna"), "Alfa", "??");
        assertThat(web.post()
                        .uri("/operations/notification/due-jobs/retry")
                        .header("Authorization", operator)
                        .param("kind", "delivery")
                        .param("key", failed.id().value()))
                .hasStatus3xxRedirection();
        await().atMost(Duration.ofSeconds(10)).until(() -> state(failed) == MailDelivery.State.SENT);
        assertThat(web.post()
                        .uri("/api/notifications/operations/due-jobs/retry")
                        .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                        .content("{\"kind\": \"delivery\", \"key\": \""
                                + failed.id().value() + "\"}")
                        .header("Authorization", operator))
                .as("it is not among them any more")
                .hasStatus(404);
    }

    private MailDelivery.State state(Notice notice) {
        return Objects.requireNonNull(notices.require(notice.id()).mail()).state();
    }

    private MvcTestResult retry(String person, String version) {
        return web.post()
                .uri(API + "/" + failed.id().value() + "/retry")
                .header("Authorization", token(person))
                .header("If-Match", version)
                .exchange();
    }

    private String token(String person) {
        return Tokens.bearer(Tokens.of(stage.own(person)));
    }
}
