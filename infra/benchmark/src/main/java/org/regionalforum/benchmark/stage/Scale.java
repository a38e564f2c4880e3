package org.regionalforum.benchmark.stage;

import java.time.Duration;
import java.util.List;

/** How much is measured: enough for a figure, or just enough to see that everything works. */
public enum Scale {
    FULL,
    QUICK;

    /** A memory store is several times faster and gets more to do, so that each measurement lasts about as long. */
    public int documents(StoreKind store) {
        return switch (this) {
            case FULL -> store == StoreKind.MEMORY ? 20_000 : 8_000;
            case QUICK -> 500;
        };
    }

    /** Rounds that count; one more comes before them and warms everything up. */
    public int rounds() {
        return this == FULL ? 3 : 1;
    }

    public Duration warmUp() {
        return this == FULL ? Duration.ofSeconds(10) : Duration.ofSeconds(1);
    }

    public Duration measured() {
        return this == FULL ? Duration.ofSeconds(15) : Duration.ofSeconds(2);
    }

    /** Of one address of the directory. */
    public Duration reading() {
        return this == FULL ? Duration.ofSeconds(4) : Duration.ofSeconds(1);
    }

    /** Of a topic that is read again. */
    public int facts() {
        return this == FULL ? 100_000 : 2_000;
    }

    /** Who follow one network by their address. */
    public int followers() {
        return this == FULL ? 100_000 : 2_000;
    }

    /** Of a large registry; a store that keeps everything in memory gets fewer. */
    public int projects(StoreKind store) {
        return switch (this) {
            case FULL -> store == StoreKind.MEMORY ? 20_000 : 100_000;
            case QUICK -> 3_000;
        };
    }

    /** Who read a feed live at the same time. */
    public int streams() {
        return this == FULL ? 5_000 : 300;
    }

    /** Resolutions adopted one after the other. */
    public int resolutions() {
        return this == FULL ? 40 : 3;
    }

    /** How many are there already when the cost of one more is measured. */
    public List<Integer> sizes() {
        return this == FULL ? List.of(100, 10_000, 1_000_000) : List.of(50, 500);
    }

    public int manyMembers() {
        return this == FULL ? 10_000 : 1_000;
    }
}
