package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.regionalforum.acceptance.ProjectSteps.Seat;
import tools.jackson.databind.JsonNode;

/** The broker answers nobody for half a minute while people go on. */
class BrokerAwayTest {
    private static final Duration AWAY = Duration.ofSeconds(30);
    private static final Duration HEALED = Duration.ofMinutes(2);
    private static final Duration THINKS = Duration.ofSeconds(2);

    private final RunningForum forum = RunningForum.get();
    private final ProjectSteps steps = new ProjectSteps(forum);
    private final String mark = "Senza messaggi " + UUID.randomUUID();

    @Test
    void what_is_acknowledged_while_the_broker_is_away_stands_and_its_partner_is_told_once_when_it_is_back()
            throws Exception {
        List<Seat> seats = steps.seats();
        Seat partner = seats.getLast();
        ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            forum.suspend("broker");
            long until = System.nanoTime() + AWAY.toNanos();
            List<Future<?>> working = new ArrayList<>();
            try {
                for (Seat lead : seats.subList(0, seats.size() - 1)) {
                    working.add(people.submit(() -> {
                        while (System.nanoTime() < until) {
                            acknowledged.add(registered(lead, partner));
                            Thread.sleep(THINKS);
                        }
                        return null;
                    }));
                }
                for (Future<?> one : working) {
                    one.get();
                }
                assertThat(told(partner))
                        .as("nobody is told before the broker is back")
                        .isEmpty();
            } finally {
                forum.resume("broker");
            }
        }
        assertThat(acknowledged).as("people were not kept from working").hasSizeGreaterThan(20);
        await("each is told")
                .atMost(HEALED)
                .until(() -> acknowledged.stream()
                        .noneMatch(title -> told(partner, title).isEmpty()));
        new Operations(forum).haveCaughtUp(HEALED);
        for (String title : acknowledged) {
            assertThat(told(partner, title)).as(title).hasSize(1);
        }
    }

    /** The mails that tell of one project; the same mail may arrive twice. */
    private Set<String> told(Seat partner, String title) {
        return told(partner).stream()
                .filter(mail -> mail.at("/subject").asString().contains(title))
                .map(mail -> mail.at("/messageId").asString())
                .collect(Collectors.toSet());
    }

    /** The title of a project that was registered, which asks the partner to confirm. */
    private String registered(Seat lead, Seat partner) {
        String title = mark + " " + UUID.randomUUID().toString().substring(0, 8);
        String project = steps.draft(lead, title, partner);
        HttpResponse<String> done =
                steps.change(lead.person(), ProjectSteps.API + "/projects/" + project, "/registration", "{}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        return title;
    }

    private List<JsonNode> told(Seat partner) {
        return forum.mails(partner.person(), 1_000).stream()
                .filter(mail -> mail.at("/subject").asString().contains(mark))
                .toList();
    }
}
