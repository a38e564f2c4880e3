package org.regionalforum.localstore;

import org.h2.mvstore.MVStore;

/**
 * Keeps the file small. Each commit writes changed pages anew, so the file grows by far more than the data; rewriting in
 * one go once a second made answers wait over 100 ms, so it is done in short slices, most of them while nobody writes.
 */
final class Compaction {

    private static final int SLICE_BYTES = 1024 * 1024;
    private static final int IDLE_FILL_PERCENT = 60;
    private static final int BUSY_FILL_PERCENT = 25;
    private static final int COMMITS_PER_SLICE = 64;
    private static final long SMALL_FILE = 16L * 1024 * 1024;

    private final MVStore store;
    private int commits;

    Compaction(MVStore store) {
        this.store = store;
    }

    void afterCommit() {
        if (++commits % COMMITS_PER_SLICE == 0) {
            slice(BUSY_FILL_PERCENT);
        }
    }

    void whileIdle() {
        slice(IDLE_FILL_PERCENT);
    }

    private void slice(int fillPercent) {
        if (store.getFileStore().size() > SMALL_FILE) {
            store.compact(fillPercent, SLICE_BYTES);
        }
    }
}
