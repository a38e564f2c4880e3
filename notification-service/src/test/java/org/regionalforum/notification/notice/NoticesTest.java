package org.regionalforum.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionalforum.notification.NotificationTest;
import org.regionalforum.notification.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What holds however many write at once. */
@NotificationTest
class NoticesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Autowired
    MongoTemplate mongo;

    @Autowired
    Notices notices;

    private String anna = "";

    @BeforeEach
    void anna() {
        anna = new Stage(mongo, notices).own("anna");
    }

    @Test
    void the_same_notice_made_by_eight_at_once_is_there_once() throws Exception {
        List<Optional<Notice>> made = atOnce(8, writer -> () -> notices.keepOnce("/c/" + anna, inApp(), NOW));

        assertThat(made.stream().filter(Optional::isPresent)).hasSize(1);
        assertThat(notices.inbox(anna, null, 50)).hasSize(1);
    }

    @Test
    void notices_made_at_once_are_numbered_without_a_gap() throws Exception {
        atOnce(8, writer -> () -> {
            for (int i = 0; i < 5; i++) {
                notices.keepOnce("/c/" + anna + "/" + writer + "/" + i, inApp(), NOW);
            }
            return true;
        });

        assertThat(notices.inbox(anna, null, 50))
                .extracting(Notice::number)
                .isEqualTo(
                        LongStream.rangeClosed(1, 40).map(n -> 41 - n).boxed().toList());
        assertThat(notices.since(anna, 37, 50)).extracting(Notice::number).containsExactly(38L, 39L, 40L);
    }

    @Test
    void a_notice_comes_back_from_the_store_as_it_was_kept() {
        Told told = new Told(
                anna,
                NoticeKind.APPLICATION_REFUSED,
                Matter.of("cop", Subject.application("a1"))
                        .organisation("Alfa")
                        .text("t1")
                        .day(java.time.LocalDate.of(2027, 3, 28)),
                Reason.APPLICANT,
                java.util.Set.of(Channel.IN_APP, Channel.E_MAIL));
        Notice kept = notices.keepOnce("/c/" + anna, told, NOW).orElseThrow();

        Notice found = notices.require(kept.id());

        assertThat(found.matter()).isEqualTo(told.matter());
        assertThat(found.kind()).isEqualTo(NoticeKind.APPLICATION_REFUSED);
        assertThat(found.reason()).isEqualTo(Reason.APPLICANT);
        assertThat(found.createdAt()).isEqualTo(NOW);
        assertThat(found.readAt()).isNull();
    }

    private Told inApp() {
        return new Told(
                anna,
                NoticeKind.APPLICATION_RECEIVED,
                Matter.of("cop", Subject.application("a1")),
                Reason.APPLICANT,
                java.util.Set.of(Channel.IN_APP));
    }

    /** One thing that each of many writers does. */
    private interface Work<T> {
        Callable<T> of(int writer);
    }

    private static <T> List<T> atOnce(int writers, Work<T> work) throws Exception {
        try (ExecutorService all = Executors.newFixedThreadPool(writers)) {
            List<Future<T>> under = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                under.add(all.submit(work.of(writer)));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> one : under) {
                done.add(one.get());
            }
            return done;
        }
    }
}
