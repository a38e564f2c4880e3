package org.regionalforum.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.regionalforum.gateway.fake.Browser;
import org.regionalforum.gateway.fake.GatewayExtension;
import org.regionalforum.gateway.fake.Surroundings;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** A second gateway over the same store: what one is after a restart, and what it is beside another. */
@ExtendWith(GatewayExtension.class)
class RestartTest {

    private final Surroundings around;
    private final Browser browser;

    RestartTest(Surroundings around) {
        this.around = around;
        this.browser = around.browser();
    }

    @Test
    void a_gateway_that_starts_while_the_provider_is_down_knows_everybody_and_serves_everybody() throws Exception {
        around.provider.person("rita");
        browser.signIn("/");
        browser.submit("/acting-for", "organisation=it-cf-97657340010");
        int port = Surroundings.freePort();
        URI address = URI.create("http://localhost:" + port);
        around.provider.server().stop();
        ConfigurableApplicationContext second;
        try {
            second = around.startAt(port);
            bothPersonAndVisitorAreServed(address);
        } finally {
            around.provider.server().startAgain();
        }

        requestsAtBothRenewTheTokenOnce(address);
        sessionsHoldNothingButWhatIsNeeded(second);
        accessIsWrittenOnceAMinute(second);
        aSessionEndsTwelveHoursAfterSignIn(second);
        stoppingDoesNotWaitForOpenStreams(second, address);
    }

    private void bothPersonAndVisitorAreServed(URI second) {
        browser.moveTo(second);
        assertThat(new Browser(second).open("/public").statusCode()).isEqualTo(200);
        assertThat(browser.open("/after-restart").statusCode()).isEqualTo(200);
        assertThat(around.membership.last("/after-restart").header("Authorization"))
                .get()
                .asString()
                .startsWith("Bearer ey");
        assertThat(around.membership.last("/after-restart").header("Forum-Acting-For"))
                .contains("it-cf-97657340010");
    }

    private void requestsAtBothRenewTheTokenOnce(URI second) throws Exception {
        around.provider.lifetime(Duration.ofSeconds(20));
        Browser signedIn = around.browser();
        signedIn.signIn("/");
        around.provider.lifetime(Duration.ofMinutes(5));
        int before = around.provider.refreshes();
        List<Callable<HttpResponse<String>>> requests = new ArrayList<>();
        for (int at = 0; at < 20; at++) {
            Browser tab = new Browser(at % 2 == 0 ? around.address() : second);
            tab.cookies().putAll(signedIn.cookies());
            requests.add(() -> tab.open("/both"));
        }

        try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<HttpResponse<String>> answer : tabs.invokeAll(requests)) {
                assertThat(answer.get().body()).isEqualTo("membership");
            }
        }

        assertThat(around.provider.refreshes()).isEqualTo(before + 1);
        assertThat(around.membership.all("/both"))
                .allSatisfy(
                        request -> assertThat(request.header("Forum-Signed-In")).contains("true"));
        signedIn.submit("/logout", "");
    }

    private void sessionsHoldNothingButWhatIsNeeded(ConfigurableApplicationContext gateway) {
        Document session = only(gateway);
        assertThat(session.getString("principal")).isEqualTo("rita");
        assertThat(session.getDate("expireAt"))
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(118)),
                        Instant.now().plus(Duration.ofMinutes(121)));
    }

    private void accessIsWrittenOnceAMinute(ConfigurableApplicationContext gateway) {
        Date before = only(gateway).getDate("accessed");
        browser.open("/");
        assertThat(only(gateway).getDate("accessed")).isEqualTo(before);

        Date earlier = Date.from(Instant.now().minusSeconds(90));
        gateway.getBean(MongoTemplate.class)
                .updateMulti(ofRita(), Update.update("accessed", earlier), KeptSessions.COLLECTION);
        browser.open("/");
        assertThat(only(gateway).getDate("accessed")).isAfter(earlier);
    }

    private void aSessionEndsTwelveHoursAfterSignIn(ConfigurableApplicationContext gateway) {
        KeptSessions sessions = gateway.getBean(KeptSessions.class);
        KeptSession session = Objects.requireNonNull(
                sessions.findById(only(gateway).getString("_id")), "the session of this browser");
        session.setAttribute(
                SignedIn.ATTRIBUTE,
                new SignedIn("rita", "Rita", null, false, "token", Instant.now().minus(Duration.ofHours(13))));
        sessions.save(session);

        browser.open("/too-late");

        assertThat(around.membership.last("/too-late").header("Forum-Signed-In"))
                .contains("false");
        assertThat(gateway.getBean(MongoTemplate.class).count(ofRita(), KeptSessions.COLLECTION))
                .isZero();
    }

    private void stoppingDoesNotWaitForOpenStreams(ConfigurableApplicationContext gateway, URI address)
            throws IOException {
        around.notification.on("/api/notifications/open", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: open\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush(); // and then says nothing for ever
        });
        Browser listener = new Browser(address);
        HttpResponse<InputStream> stream = listener.send(
                listener.request("/api/notifications/open").header("Accept", "text/event-stream"),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(stream.body().read()).isEqualTo('d');

        long began = System.nanoTime();
        gateway.close();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
    }

    private static Document only(ConfigurableApplicationContext gateway) {
        return gateway.getBean(MongoTemplate.class)
                .find(ofRita(), Document.class, KeptSessions.COLLECTION)
                .getFirst();
    }

    private static Query ofRita() {
        return Query.query(Criteria.where("principal").is("rita"));
    }
}
