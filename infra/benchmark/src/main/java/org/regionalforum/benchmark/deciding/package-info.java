/** Votes, closes, what institutions see of them, and the replica of members that forum-service keeps. */
@NullMarked
package org.regionalforum.benchmark.deciding;

import org.jspecify.annotations.NullMarked;
