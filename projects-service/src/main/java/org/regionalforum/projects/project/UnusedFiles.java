package org.regionalforum.projects.project;

import java.time.Duration;
import java.time.InstantSource;
import org.regionalforum.kit.due.DueHandler;
import org.regionalforum.kit.due.DueJob;
import org.regionalforum.kit.due.DueJobs;
import org.regionalforum.kit.due.OnClock;
import org.regionalforum.kit.file.FileStore;
import org.springframework.stereotype.Component;

/**
 * Removes the file of a document that was taken out of its project, also where the process dies between the two: the rule for
 * orphans looks at no file again that was in use once.
 */
@Component
class UnusedFiles implements DueHandler {
    private static final String KIND = "unused-file";
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Projects projects;
    private final FileStore files;
    private final DueJobs jobs;
    private final InstantSource clock;

    UnusedFiles(Projects projects, FileStore files, DueJobs jobs, InstantSource machineClock) {
        this.projects = projects;
        this.files = files;
        this.jobs = jobs;
        this.clock = machineClock;
    }

    /** Has somebody look in a while whether the file is still in use; said before it is taken out. */
    void lookAfter(String file) {
        jobs.schedule(KIND, file, clock.instant().plus(PAUSE), OnClock.MACHINE);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Result run(DueJob job) {
        if (!projects.refersTo(job.key())) {
            files.remove(job.key());
        }
        return Result.done();
    }
}
