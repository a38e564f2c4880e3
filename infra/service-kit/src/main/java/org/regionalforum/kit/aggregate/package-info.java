/**
 * Aggregates and their store: one document, one write per command. The facts that a change announces are appended to the
 * aggregate's own document in the same update, guarded by id and version, so that nothing needs a transaction over
 * documents and no fact is lost between the state and the broker.
 */
@NullMarked
package org.regionalforum.kit.aggregate;

import org.jspecify.annotations.NullMarked;
