package org.regionalforum.forum.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.inbox.FactMeta;
import org.regionalforum.kit.test.ForumServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ForumServiceTest
class FeedRaceTest {
    @Autowired
    Feed feed;

    @Test
    void a_reader_who_polls_while_eight_writers_add_meets_every_position_once_and_in_order() throws Exception {
        int writers = 8;
        int each = 50;
        AtomicBoolean written = new AtomicBoolean();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<FeedEntry>> reader = crowd.submit(() -> {
                List<FeedEntry> seen = new ArrayList<>();
                while (true) {
                    boolean last = written.get();
                    long from = seen.isEmpty() ? 0 : seen.getLast().position();
                    List<FeedEntry> more = feed.after("busy", from, 7);
                    seen.addAll(more);
                    if (last && more.isEmpty()) {
                        return seen;
                    }
                }
            });
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int one = writer;
                all.add(crowd.submit(() -> {
                    for (int n = 0; n < each; n++) {
                        FactMeta meta = meta("w" + one + "/" + n);
                        feed.add("busy", meta, Map.of("n", n));
                        feed.add("busy", meta, Map.of("n", n)); // delivered twice
                    }
                }));
            }
            for (Future<?> writer : all) {
                writer.get();
            }
            written.set(true);
            List<FeedEntry> seen = reader.get();
            assertThat(seen).hasSize(writers * each);
            for (int i = 0; i < seen.size(); i++) {
                assertThat(seen.get(i).position()).isEqualTo(i + 1L);
            }
            assertThat(seen.stream().map(FeedEntry::fact).distinct()).hasSize(writers * each);
        }
    }

    private static FactMeta meta(String id) {
        return new FactMeta(
                id,
                "org.regionalforum.forum.ballot-closed.v1",
                "/forum/x/" + id,
                id,
                1,
                "busy",
                "c",
                null,
                Instant.now());
    }
}
