package org.regionalforum.kit.due;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.clock.LawClock;

/** What an operator sees of the due jobs and can do there. Who may is asked elsewhere. */
public final class DueWatch {
    private final DueJobs jobs;
    private final LawClock law;
    private final InstantSource machine;

    DueWatch(DueJobs jobs, LawClock law, InstantSource machine) {
        this.jobs = jobs;
        this.law = law;
        this.machine = machine;
    }

    public long waiting() {
        return jobs.waiting();
    }

    /** When the longest waiting job was due whose time has come; null where none waits. */
    public @Nullable Instant overdueSince() {
        Instant byLaw = jobs.oldestDue(OnClock.LAW, law.instant());
        Instant byMachine = jobs.oldestDue(OnClock.MACHINE, machine.instant());
        return byLaw == null || byMachine != null && byMachine.isBefore(byLaw) ? byMachine : byLaw;
    }

    public List<DueFailure> failures() {
        return jobs.failures();
    }

    /** False where there is no such job that was given up. */
    public boolean retry(String kind, String key) {
        return jobs.retry(kind, key);
    }
}
