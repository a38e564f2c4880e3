package org.regionalforum.kit.due;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.cause.Cause;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks each second for what is due and runs it, each job on a virtual thread of its own. */
final class DueWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DueWorker.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DueJobs jobs;
    private final Map<String, DueHandler> handlers;
    private final DueProperties settings;
    private final InstantSource machine;
    private final LawClock law;
    private final MeterRegistry meters;
    private final Semaphore free;
    private volatile CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable Thread looking;

    DueWorker(
            DueJobs jobs,
            Map<String, DueHandler> handlers,
            DueProperties settings,
            InstantSource machine,
            LawClock law,
            MeterRegistry meters) {
        this.jobs = jobs;
        this.handlers = handlers;
        this.settings = settings;
        this.machine = machine;
        this.law = law;
        this.meters = meters;
        this.free = new Semaphore(settings.atOnce());
    }

    private void look(CountDownLatch stopped) {
        try (ExecutorService runs = Executors.newVirtualThreadPerTaskExecutor()) {
            do {
                try {
                    runDue(runs);
                } catch (RuntimeException e) {
                    log.warn("The look for due jobs failed and is tried again: {}", e.toString());
                }
            } while (!stopped.await(settings.tick().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runDue(ExecutorService runs) throws InterruptedException {
        List<String> kinds = List.copyOf(handlers.keySet());
        for (OnClock clock : OnClock.values()) {
            Instant now = machine.instant();
            for (String id : jobs.due(clock, now(clock), now, kinds, settings.atOnce() * 4)) {
                free.acquire();
                runs.execute(() -> {
                    try {
                        take(id, clock);
                    } finally {
                        free.release();
                    }
                });
            }
        }
    }

    private Instant now(OnClock clock) {
        return switch (clock) {
            case LAW -> law.instant();
            case MACHINE -> machine.instant();
        };
    }

    private void take(String id, OnClock clock) {
        String token = UUID.randomUUID().toString();
        try {
            Optional<DueJobs.Leased> leased =
                    jobs.lease(id, token, clock, now(clock), machine.instant(), settings.lease());
            leased.ifPresent(this::run);
        } catch (RuntimeException e) {
            log.warn("The run of {} could not be kept and is repeated: {}", id, e.toString());
        }
    }

    private void run(DueJobs.Leased leased) {
        DueJob job = leased.job();
        DueHandler handler = handlers.get(job.kind());
        if (handler == null) {
            return;
        }
        DueHandler.Result result;
        try {
            result = new Cause(UUID.randomUUID().toString(), null, null).call(() -> handler.run(job));
        } catch (RuntimeException e) {
            failed(leased, e);
            return;
        }
        switch (result) {
            case DueHandler.Result.Done done -> jobs.done(leased);
            case DueHandler.Result.Again again -> jobs.again(leased, again.at());
        }
        count(job, "ran");
    }

    private void failed(DueJobs.Leased leased, RuntimeException e) {
        DueJob job = leased.job();
        String reason = e instanceof Refusal refusal
                ? "Refusal " + refusal.code()
                : e.getClass().getName();
        if (job.attempt() >= settings.attempts()) {
            log.error("Job {} was given up after {} attempts: {}", leased.id(), job.attempt(), reason, e);
            jobs.giveUp(leased, machine.instant(), reason);
            count(job, "given-up");
        } else {
            log.warn("Attempt {} of job {} failed and is repeated later: {}", job.attempt(), leased.id(), reason);
            jobs.tryLater(leased, machine.instant().plus(settings.pauseAfter(job.attempt())));
            count(job, "failed");
        }
    }

    private void count(DueJob job, String outcome) {
        meters.counter("forum.due.runs", "kind", job.kind(), "outcome", outcome).increment();
    }

    /** For how many seconds the oldest due job waits; 0 where none does. */
    double overdue() {
        double oldest = 0;
        for (OnClock clock : OnClock.values()) {
            Instant now = now(clock);
            Instant due = jobs.oldestDue(clock, now);
            oldest = due == null
                    ? oldest
                    : Math.max(oldest, Duration.between(due, now).toMillis() / 1000.0);
        }
        return oldest;
    }

    @Override
    public void start() {
        CountDownLatch stopped = new CountDownLatch(1);
        stop = stopped;
        looking = Thread.ofPlatform().name("due-jobs").daemon().start(() -> look(stopped));
    }

    /** Takes no more jobs and lets those under way end; what does not end in time is run again when its lease is over. */
    @Override
    public void stop() {
        stop.countDown();
        Thread thread = looking;
        looking = null;
        if (thread != null) {
            try {
                if (!thread.join(PATIENCE)) {
                    log.warn("Jobs are still under way; they are run again when their leases end");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }
}
