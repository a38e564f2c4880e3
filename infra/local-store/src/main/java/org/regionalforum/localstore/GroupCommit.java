package org.regionalforum.localstore;

import de.bwaldvogel.mongo.exception.MongoServerException;
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

    private static final long IDLE_MILLIS = 250;

    private final MVStore store;
    private final Compaction compaction;
    private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock();
    private final Thread committer;
    private final Object turn = new Object();
    private long asked;
    private long covered;
    private boolean closing;
    private @Nullable RuntimeException failure;

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

    private void awaitCommit() {
        synchronized (turn) {
            long ticket = ++asked;
            turn.notifyAll();
            while (covered < ticket) {
                if (failure != null) {
                    throw new MongoServerException("The write could not be kept", failure);
                }
                try {
                    turn.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new MongoServerException("Stopped before the write was kept", e);
                }
            }
        }
    }

    private void commitUntilClosed() {
        try {
            while (true) {
                long target = nextTarget();
                if (target == CLOSED) {
                    return;
                }
                exclusively(() -> {
                    if (target == IDLE) {
                        compaction.whileIdle();
                    } else {
                        store.commit();
                        compaction.afterCommit();
                    }
                });
                if (target != IDLE) {
                    synchronized (turn) {
                        covered = target;
                        turn.notifyAll();
                    }
                }
            }
        } catch (RuntimeException e) {
            synchronized (turn) {
                failure = e;
                turn.notifyAll();
            }
        }
    }

    private static final long IDLE = -1;
    private static final long CLOSED = -2;

    /** The newest ticket when somebody waits, else {@link #IDLE} after a pause, or {@link #CLOSED}. */
    private long nextTarget() {
        synchronized (turn) {
            try {
                if (asked == covered && !closing) {
                    turn.wait(IDLE_MILLIS);
                }
            } catch (InterruptedException e) {
                closing = true;
            }
            if (asked != covered) {
                return asked;
            }
            return closing ? CLOSED : IDLE;
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

    /** Commits what is asked for and stops the committer. */
    @Override
    public void close() {
        synchronized (turn) {
            closing = true;
            turn.notifyAll();
        }
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
