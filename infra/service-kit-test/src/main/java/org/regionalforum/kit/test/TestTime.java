package org.regionalforum.kit.test;

/**
 * The two clocks of the service under test. Both run when a class begins.
 *
 * @param machine leases, retries, times of facts
 * @param law dates, terms, ballots; what {@code LawClock} shows
 */
public record TestTime(MovableClock machine, MovableClock law) {
    void run() {
        machine.run();
        law.run();
    }
}
