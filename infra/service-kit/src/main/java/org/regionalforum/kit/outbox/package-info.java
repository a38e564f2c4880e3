/**
 * From the document to the broker: the relay leases documents with pending facts, sends in waves so that a failed send never
 * lets a later fact of the same aggregate overtake, and releases in bulk. At least once, in order per aggregate.
 */
@NullMarked
package org.regionalforum.kit.outbox;

import org.jspecify.annotations.NullMarked;
