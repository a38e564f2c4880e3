/** What a network decided, in an order that never changes: each entry has a position without gaps, and none shows up late. It is
 * kept for ever and belongs in the backup. */
@NullMarked
package org.regionalforum.forum.feed;

import org.jspecify.annotations.NullMarked;
