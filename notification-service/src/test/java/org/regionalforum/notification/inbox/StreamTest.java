package org.regionalforum.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.TestTime;
import org.regionalforum.kit.test.Tokens;
import org.regionalforum.notification.NotificationTest;
import org.regionalforum.notification.Stage;
import org.regionalforum.notification.notice.Channel;
import org.regionalforum.notification.notice.Notice;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Notices;
import org.regionalforum.notification.notice.NoticesChanged;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The live stream over a real socket. */
@NotificationTest
class StreamTest {
    @Autowired
    MongoTemplate mongo;

    @Autowired
    Notices notices;

    @Autowired
    PersonalInbox desk;

    @Autowired
    Listeners listeners;

    @Autowired
    TestTime time;

    @LocalServerPort
    int port;

    private Stage stage;

    /** One open stream, as a client reads it. */
    private static final class Heard implements AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final InputStream body;
        private volatile boolean ended;

        Heard(HttpRequest request) throws Exception {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(response.headers().firstValue("X-Accel-Buffering")).hasValue("no");
            body = response.body();
            Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try (var reader = new java.io.BufferedReader(new java.io.InputStreamReader(body, StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                }
            } catch (java.io.IOException e) {
                // closed by the test
            }
            ended = true;
        }

        List<String> of(String prefix) {
            return lines.stream().filter(line -> line.startsWith(prefix)).toList();
        }

        @Override
        public void close() throws Exception {
            body.close();
            client.shutdownNow();
        }
    }

    @BeforeEach
    void stage() {
        stage = new Stage(mongo, notices);
    }

    @Test
    void a_new_notice_is_heard_with_its_number_and_the_count() throws Exception {
        notice("anna", "a");
        try (Heard heard = listen("anna", null)) {
            await().until(() -> !heard.of("data:").isEmpty());
            assertThat(heard.of("data:").getFirst()).contains("\"type\":\"unread\"", "\"unread\":1");
            assertThat(heard.of("retry:")).containsExactly("retry:3000");

            notice("anna", "b");
            notice("bruno", "c");

            await().atMost(Duration.ofSeconds(5)).until(() -> !heard.of("id:").isEmpty());
            assertThat(heard.of("id:")).containsExactly("id:2");
            assertThat(heard.of("data:").getLast())
                    .contains("\"type\":\"notice\"", "\"unread\":2", stage.own("b"))
                    .doesNotContain(stage.own("c"));
        }
    }

    @Test
    void who_comes_back_with_the_last_number_hears_what_came_meanwhile_each_once() throws Exception {
        for (int i = 0; i < 4; i++) {
            notice("anna", "a" + i);
        }
        try (Heard heard = listen("anna", "2")) {
            await().until(() -> heard.of("id:").size() >= 2);
            Thread.sleep(1500);
            assertThat(heard.of("id:")).containsExactly("id:3", "id:4");
        }
    }

    @Test
    void what_is_read_elsewhere_changes_the_count() throws Exception {
        Notice notice = notice("anna", "a");
        try (Heard heard = listen("anna", null)) {
            await().until(() -> heard.of("data:").size() == 1);
            desk.read(stage.own("anna"), notice.id().value());
            await().atMost(Duration.ofSeconds(5)).until(() -> heard.of("data:").size() == 2);
            assertThat(heard.of("data:").getLast()).contains("\"unread\":0");
        }
    }

    @Test
    void it_ends_with_the_token_that_opened_it() throws Exception {
        String brief = Tokens.with(claims -> claims.subject(stage.own("anna"))
                .expirationTime(Date.from(Instant.now().plusSeconds(30))));
        try (Heard heard = new Heard(request(brief, null))) {
            await().until(() -> !heard.of("data:").isEmpty());
            assertThat(heard.ended).isFalse();
            time.machine().advance(Duration.ofSeconds(31));
            await().atMost(Duration.ofSeconds(5)).until(() -> heard.ended);
        } finally {
            time.machine().run();
        }
    }

    @Test
    void silence_is_kept_alive_by_comments() throws Exception {
        try (Heard heard = listen("anna", null)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> heard.of(":").size() >= 2);
            assertThat(heard.of(":")).contains(":still here");
        }
    }

    @Test
    void a_person_keeps_ten_streams_and_the_oldest_gives_way() throws Exception {
        List<Heard> open = new CopyOnWriteArrayList<>();
        try {
            for (int i = 0; i < 11; i++) {
                open.add(listen("anna", null));
            }
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> open.stream().filter(heard -> heard.ended).count() == 1);
        } finally {
            for (Heard heard : open) {
                heard.close();
            }
        }
    }

    private Notice notice(String person, String application) {
        Notice made =
                stage.notice(person, NoticeKind.APPLICATION_RECEIVED, stage.application(application), Channel.IN_APP);
        listeners.changed(new NoticesChanged(Set.of(stage.own(person))));
        return made;
    }

    private Heard listen(String person, @Nullable String lastEventId) throws Exception {
        return new Heard(request(Tokens.of(stage.own(person)), lastEventId));
    }

    private HttpRequest request(String token, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/notifications/stream"))
                .header("Authorization", Tokens.bearer(token));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return request.build();
    }
}
