/**
 * Two clocks: the law clock for dates, terms and ballots, which a demo may move forward by a fact on {@code platform.clock},
 * and the machine clock for leases, tokens and retries. Days are those of Europe/Rome.
 */
@NullMarked
package org.regionalforum.kit.clock;

import org.jspecify.annotations.NullMarked;
