package org.regionalforum.kit.file;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.regionalforum.kit.due.DueHandler;
import org.regionalforum.kit.due.DueJob;
import org.regionalforum.kit.due.DueJobs;
import org.regionalforum.kit.due.OnClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Removes, each hour, files that nobody refers to a day after they were kept. */
final class OrphanFiles implements DueHandler, ApplicationListener<ApplicationReadyEvent> {
    static final String KIND = "orphan-files";
    private static final Duration GRACE = Duration.ofHours(24);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Logger log = LoggerFactory.getLogger(OrphanFiles.class);

    private final FileStore files;
    private final List<FileUse> uses;
    private final DueJobs jobs;
    private final InstantSource clock;

    OrphanFiles(FileStore files, List<FileUse> uses, DueJobs jobs, InstantSource clock) {
        this.files = files;
        this.uses = uses;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (jobs.dueAt(KIND, "all").isEmpty()) {
            jobs.schedule(KIND, "all", clock.instant().plus(PAUSE), OnClock.MACHINE, Map.of());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Result run(DueJob job) {
        Instant now = clock.instant();
        int removed = 0;
        for (String file : files.unconfirmedBefore(now.minus(GRACE))) {
            if (uses.stream().anyMatch(use -> use.refersTo(file))) {
                files.confirm(file);
            } else {
                files.remove(file);
                removed++;
            }
        }
        if (removed > 0) {
            log.info("{} files were removed that nothing referred to", removed);
        }
        return Result.again(now.plus(PAUSE));
    }
}
