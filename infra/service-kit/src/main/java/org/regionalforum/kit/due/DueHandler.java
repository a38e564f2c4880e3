package org.regionalforum.kit.due;

import java.time.Instant;

/**
 * Does the jobs of one kind; a bean. May be called again with the same job, so what it does has a unique key or is a change
 * that is refused or without effect the second time. What it throws is a failure: the job is tried again with growing pauses.
 */
public interface DueHandler {
    String kind();

    /** What is to become of the job. Ends within the lease, one minute unless set otherwise. */
    Result run(DueJob job);

    /** What a run came to. */
    sealed interface Result {
        /** The job is no more. */
        record Done() implements Result {}

        /** To be run again at this instant of its clock. */
        record Again(Instant at) implements Result {}

        static Result done() {
            return new Done();
        }

        static Result again(Instant at) {
            return new Again(at);
        }
    }
}
