package org.regionalforum.localstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Many clients at once. */
interface RaceContract extends StoreContract {

    @Test
    default void racing_upserts_of_one_key_make_one_document() throws Exception {
        AtomicInteger refused = new AtomicInteger();
        inParallel(
                8,
                range(0, 80)
                        .mapToObj(i -> (Callable<Object>) () -> {
                            try {
                                return things().updateOne(
                                                eq("_id", "key-" + i % 10),
                                                inc("count", 1),
                                                new UpdateOptions().upsert(true));
                            } catch (MongoWriteException e) {
                                assertThat(e.getError().getCode()).isEqualTo(11000);
                                return refused.incrementAndGet();
                            }
                        })
                        .toList());

        int counted = things().find().map(document -> document.getInteger("count")).into(new ArrayList<>()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(things().countDocuments()).isEqualTo(10);
        assertThat(counted + refused.get()).isEqualTo(80);
    }

    @Test
    default void racing_changes_by_version_lose_nothing_and_are_read_whole() throws Exception {
        things().insertOne(new Document("_id", "a")
                .append("left", 0)
                .append("version", 0)
                .append("right", 0));
        inParallel(
                6,
                range(0, 6)
                        .mapToObj(writer -> (Callable<Object>) () -> change(20))
                        .toList());

        assertThat(only("a"))
                .containsEntry("version", 120)
                .containsEntry("left", 120)
                .containsEntry("right", 120);
    }

    private Object change(int times) {
        int done = 0;
        while (done < times) {
            Document read = only("a");
            int version = read.getInteger("version");
            assertThat(read).containsEntry("left", version).containsEntry("right", version);
            done += (int) things().updateOne(
                            and(eq("_id", "a"), eq("version", version)),
                            combine(
                                    set("left", version + 1),
                                    set("version", version + 1),
                                    set("right", version + 1),
                                    set("f" + version % 7, version)))
                    .getMatchedCount();
        }
        return done;
    }

    @Test
    default void one_lease_is_given_to_one_of_many_takers() throws Exception {
        things().insertMany(range(0, 40)
                .mapToObj(i -> new Document("_id", "job-" + i))
                .toList());
        AtomicInteger taken = new AtomicInteger();
        inParallel(
                8,
                range(0, 8)
                        .mapToObj(taker -> (Callable<Object>) () -> {
                            while (things().findOneAndUpdate(exists("owner", false), set("owner", taker)) != null) {
                                taken.incrementAndGet();
                            }
                            return taker;
                        })
                        .toList());

        assertThat(taken).hasValue(40);
    }

    private static void inParallel(int threads, List<Callable<Object>> tasks)
            throws InterruptedException, ExecutionException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<Object> future : pool.invokeAll(tasks)) {
                future.get();
            }
        }
    }
}
