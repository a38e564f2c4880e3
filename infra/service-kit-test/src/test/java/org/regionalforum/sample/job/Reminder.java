package org.regionalforum.sample.job;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.regionalforum.kit.due.DueHandler;
import org.regionalforum.kit.due.DueJob;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.stereotype.Component;

/** Does as the job's key says: "fails…" never succeeds, "again…" wants a second run a day later. */
@Component
public class Reminder implements DueHandler {
    private final Map<String, List<DueJob>> runs = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return "reminder";
    }

    @Override
    public Result run(DueJob job) {
        List<DueJob> so = runs.computeIfAbsent(job.key(), key -> new CopyOnWriteArrayList<>());
        so.add(job);
        if (job.key().startsWith("fails")) {
            throw Refusal.conflict("reminder.impossible");
        }
        if (job.key().startsWith("slow")) {
            pause();
        }
        boolean again = job.key().startsWith("again") && so.size() == 1;
        return again ? Result.again(job.due().plusSeconds(86_400)) : Result.done();
    }

    List<DueJob> of(String key) {
        return runs.getOrDefault(key, List.of());
    }

    private static void pause() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
