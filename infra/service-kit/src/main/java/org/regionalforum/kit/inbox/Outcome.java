package org.regionalforum.kit.inbox;

import java.time.Duration;

/** What became of a fact in a table. */
sealed interface Outcome {
    /** It took effect, now or before. */
    record Applied() implements Outcome {}

    /**
     * It has to wait.
     *
     * @param reason names and codes, never data of the fact
     * @param pause before it may be tried again
     */
    record Parked(Letter.State state, String reason, int attempts, Duration pause) implements Outcome {
        static Parked dead(RuntimeException failure, int attempts) {
            return new Parked(Letter.State.DEAD, Reason.of(failure), attempts, Duration.ZERO);
        }

        static Parked behind() {
            return new Parked(Letter.State.WAITING, "", 0, Duration.ZERO);
        }
    }
}
