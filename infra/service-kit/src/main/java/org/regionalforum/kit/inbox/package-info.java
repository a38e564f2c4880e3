/**
 * From the broker to the service: facts arrive in batches, each is applied once (idempotence lives in the write), in the
 * order of its aggregate. A fact that cannot be applied becomes a dead letter with its reason and blocks its aggregate in
 * that inbox until an operator replays it, so that nothing is skipped.
 */
@NullMarked
package org.regionalforum.kit.inbox;

import org.jspecify.annotations.NullMarked;
