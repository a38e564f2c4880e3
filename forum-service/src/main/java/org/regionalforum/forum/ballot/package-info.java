/** One decision by vote: announced by staff, opened on the roll that membership-service states, voted on by delegates, closed by
 * time or by staff and never opened again.
 *
 * <p>Votes live in boxes of at most 64 organisations. A vote is one update whose filter holds the instants, the entitlement and
 * the revision, so that organisations do not wait for each other; the close shuts every box, then counts. So every acknowledged
 * vote counts, and none that comes later, however late the close runs. */
@NullMarked
package org.regionalforum.forum.ballot;

import org.jspecify.annotations.NullMarked;
