/** What a network deliberates on at a glance, and what waits for a delegate. */
@NullMarked
package org.regionalforum.forum.deliberation;

import org.jspecify.annotations.NullMarked;
