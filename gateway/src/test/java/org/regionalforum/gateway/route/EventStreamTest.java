package org.regionalforum.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.regionalforum.gateway.fake.Browser;
import org.regionalforum.gateway.fake.GatewayExtension;
import org.regionalforum.gateway.fake.Surroundings;

@ExtendWith(GatewayExtension.class)
@Timeout(30)
class EventStreamTest {

    private static final String STREAM = "/api/notifications/streams/test";

    private final Surroundings around;
    private final Browser browser;
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final AtomicInteger open = new AtomicInteger();

    EventStreamTest(Surroundings around) {
        this.around = around;
        this.browser = around.browser();
        around.notification.on(STREAM, exchange -> {
            open.incrementAndGet();
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (exchange) {
                exchange.getResponseBody().write("data: zero\n\n".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                for (String event = next(); !event.isEmpty(); event = next()) {
                    exchange.getResponseBody().write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                }
            } catch (IOException _) {
                // the gateway left
            } finally {
                open.decrementAndGet();
            }
        });
    }

    private String next() {
        try {
            return events.take();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private HttpResponse<InputStream> listen() {
        return browser.send(
                browser.request(STREAM).header("Accept", "text/event-stream"),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    @Test
    void each_event_arrives_before_the_next_one_is_sent() throws IOException {
        HttpResponse<InputStream> stream = listen();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: zero");
            for (String event : List.of("one", "two", "three")) {
                events.add(event);
                lines.readLine();
                assertThat(lines.readLine()).isEqualTo("data: " + event);
            }
            events.add("");
        }
    }

    @Test
    void a_browser_that_leaves_ends_the_stream_at_the_service() throws IOException {
        HttpResponse<InputStream> stream = listen();
        await().until(() -> open.get() == 1);

        stream.body().close();

        await().atMost(Duration.ofSeconds(10)).until(() -> {
            events.add("anybody?");
            return open.get() == 0;
        });
    }

    @Test
    void many_open_streams_do_not_hold_up_other_requests() throws IOException {
        List<HttpResponse<InputStream>> streams = new ArrayList<>();
        for (int at = 0; at < 30; at++) {
            streams.add(listen());
        }

        long began = System.nanoTime();
        assertThat(browser.open("/inbox").body()).isEqualTo("notification");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));

        for (HttpResponse<InputStream> stream : streams) {
            events.add("");
            stream.body().close();
        }
    }
}
