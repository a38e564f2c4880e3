package org.regionalforum.sample.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.due.DueJobs;
import org.regionalforum.kit.due.OnClock;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ForumServiceTest
class DueJobsTest {
    @Autowired
    DueJobs jobs;

    @Autowired
    Reminder reminder;

    @Autowired
    TestTime time;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    MeterRegistry meters;

    @AfterEach
    void runTheClocks() {
        time.machine().run();
        time.law().run();
    }

    private static String key(String start) {
        return start + UUID.randomUUID();
    }

    private MongoCollection<Document> documents() {
        return mongo.getCollection("dueJobs");
    }

    @Test
    void a_job_runs_once_when_the_law_clock_has_passed_its_time_and_not_before() {
        time.law().fixAt(LocalDate.of(2027, 3, 1));
        String key = key("term");
        jobs.schedule("reminder", key, Instant.parse("2027-03-02T00:00:00Z"), OnClock.LAW, Map.of("network", "cop"));
        jobs.schedule("reminder", key, Instant.parse("2027-03-02T00:00:00Z"), OnClock.LAW, Map.of("network", "cop"));
        String witness = key("witness");
        jobs.schedule("reminder", witness, Instant.parse("2027-02-28T00:00:00Z"), OnClock.LAW);
        await().until(() -> reminder.of(witness).size() == 1);
        assertThat(reminder.of(key)).isEmpty();
        time.law().advance(Duration.ofDays(1));
        await().until(() -> jobs.dueAt("reminder", key).isEmpty());
        assertThat(reminder.of(key)).singleElement().satisfies(job -> {
            assertThat(job.payload()).containsEntry("network", "cop");
            assertThat(job.attempt()).isEqualTo(1);
        });
    }

    @Test
    void a_cancelled_job_does_not_run_and_a_moved_one_runs_at_its_new_time() {
        String cancelled = key("cancelled");
        String moved = key("moved");
        Instant later = Instant.now().plusSeconds(3600);
        jobs.schedule("reminder", cancelled, later, OnClock.MACHINE);
        jobs.schedule("reminder", moved, later, OnClock.MACHINE);
        jobs.cancel("reminder", cancelled);
        jobs.schedule("reminder", moved, Instant.now(), OnClock.MACHINE);
        await().until(() -> reminder.of(moved).size() == 1);
        time.machine().advance(Duration.ofHours(2));
        String witness = key("witness");
        jobs.schedule("reminder", witness, Instant.now(), OnClock.MACHINE);
        await().until(() -> reminder.of(witness).size() == 1);
        assertThat(reminder.of(cancelled)).isEmpty();
    }

    @Test
    void a_job_that_wants_to_run_again_does_at_the_time_it_said() {
        String key = key("again");
        Instant first = Instant.now().minusSeconds(60);
        jobs.schedule("reminder", key, first, OnClock.MACHINE);
        await().until(() -> reminder.of(key).size() == 1);
        await().until(() -> jobs.dueAt("reminder", key)
                .filter(due -> due.isAfter(Instant.now()))
                .isPresent());
        time.machine().advance(Duration.ofDays(1));
        await().until(() ->
                reminder.of(key).size() == 2 && jobs.dueAt("reminder", key).isEmpty());
    }

    @Test
    void a_job_that_goes_on_failing_is_given_up_shown_and_can_be_retried() {
        String key = key("fails");
        jobs.schedule("reminder", key, Instant.now(), OnClock.MACHINE);
        for (int attempt = 1; attempt <= 10; attempt++) {
            int so = attempt;
            await().until(() -> reminder.of(key).size() == so);
            await().until(() ->
                    documents().countDocuments(Filters.and(Filters.eq("key", key), Filters.exists("lease", false)))
                            == 1);
            time.machine().advance(Duration.ofHours(1));
        }
        await().until(() -> !jobs.failures().isEmpty());
        assertThat(jobs.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.key()).isEqualTo(key);
            assertThat(failure.attempts()).isEqualTo(10);
            assertThat(failure.reason()).isEqualTo("Refusal reminder.impossible");
        });
        assertThat(meters.get("forum.due.failed").gauge().value()).isEqualTo(1);
        jobs.retry("reminder", key);
        await().until(() -> reminder.of(key).size() == 11);
        jobs.cancel("reminder", key);
    }

    @Test
    void the_job_of_a_process_that_died_runs_when_its_lease_is_over() {
        String key = key("orphan");
        jobs.schedule("reminder", key, Instant.now().plusSeconds(600), OnClock.MACHINE);
        documents()
                .updateOne(
                        Filters.eq("key", key),
                        Updates.combine(
                                Updates.set("due", Instant.now().minusSeconds(5)),
                                Updates.set(
                                        "lease",
                                        new Document("token", "dead")
                                                .append("until", Instant.now().plusSeconds(60)))));
        String witness = key("witness");
        jobs.schedule("reminder", witness, Instant.now(), OnClock.MACHINE);
        await().until(() -> reminder.of(witness).size() == 1);
        assertThat(reminder.of(key)).isEmpty();
        assertThat(meters.get("forum.due.overdue").gauge().value()).isGreaterThanOrEqualTo(5);
        time.machine().advance(Duration.ofSeconds(61));
        await().until(() -> reminder.of(key).size() == 1);
    }

    @Test
    void a_time_given_while_a_job_runs_is_not_forgotten() {
        String key = key("slow");
        jobs.schedule("reminder", key, Instant.now(), OnClock.MACHINE);
        await().until(() -> reminder.of(key).size() == 1);
        jobs.schedule("reminder", key, Instant.now(), OnClock.MACHINE);
        await().until(() ->
                reminder.of(key).size() == 2 && jobs.dueAt("reminder", key).isEmpty());
    }
}
