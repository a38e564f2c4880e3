package org.regionalforum.kit.due;

/** The clock whose time makes a job due. */
public enum OnClock {
    /** Dates, terms, ballots; a demo may move it forward. */
    LAW,
    /** Retries, clean-ups. */
    MACHINE
}
