package org.regionalforum.kit.clock;

import org.regionalforum.kit.aggregate.EventType;

/**
 * The law clock was moved.
 *
 * @param secondsAhead how far it stands before the machines' clocks from now on
 */
@EventType("org.regionalforum.platform.clock-moved.v1")
record ClockMoved(long secondsAhead) {}
