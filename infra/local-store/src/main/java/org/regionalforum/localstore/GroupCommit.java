package org.regionalforum.localstore;

import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Answers a write only after a commit that covers it; one commit serves all writes that wait. A commit never sees half a
 * command, so that data and indexes agree after a crash. It survives the end of the process, not the loss of power:
 * nothing is forced to the disk.
 */
final class GroupCommit implements AutoCloseable {

    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /** Writes that are done but not yet in the file. */
    private static final class Batch {
        private final CountDownLatch committed = new CountDownLatch(1);
        private volatile boolean awaited;
    }

    private final MVStore store;
    private final Compaction compaction;
    private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock();
    private final Thread committer;
    private volatile Batch open = new Batch();
    private volatile boolean closing;
    private volatile @Nullable RuntimeException failure;

    GroupCommit(MVStore store) {
        this.store = store;
        this.compaction = new Compaction(store);
        this.committer = Thread.ofPlatform().name("store-commit").start(this::commitUntilClosed);
    }

    /** Runs a command that may write and returns when its changes are in the file. */
    <T extends @Nullable Object> T write(Supplier<T> command) {
        T answer;
        commands.readLock().lock();
        try {
            answer = command.get();
        } finally {
            commands.readLock().unlock();
        }
        awaitCommit();
        return answer;
    }

    /** Whoever finds a batch open has made its change before that batch is committed. */
    private void awaitCommit() {
        Batch batch = open;
        batch.awaited = true;
        LockSupport.unpark(committer);
        try {
            batch.committed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MongoServerException("Stopped before the write was kept", e);
        }
        RuntimeException reason = failure;
        if (reason != null) {
            throw new MongoServerException("The write could not be kept", reason);
        }
    }

    private void commitUntilClosed() {
        try {
            while (open.awaited || !closing) {
                if (open.awaited) {
                    commitBatch();
                } else {
                    LockSupport.parkNanos(this, IDLE_NANOS);
                    if (!open.awaited) {
                        exclusively(compaction::whileIdle);
                    }
                }
            }
        } catch (RuntimeException e) {
            failure = e;
            open.committed.countDown(); // stays open, so that nobody waits from now on
        }
    }

    private void commitBatch() {
        Batch batch = open;
        open = new Batch();
        try {
            exclusively(() -> {
                store.commit();
                compaction.afterCommit();
            });
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        } finally {
            batch.committed.countDown();
        }
    }

    private void exclusively(Runnable work) {
        commands.writeLock().lock();
        try {
            work.run();
        } finally {
            commands.writeLock().unlock();
        }
    }

    /** Commits what is awaited and stops the committer. */
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(committer);
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
