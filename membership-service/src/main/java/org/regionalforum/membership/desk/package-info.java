/** The pages on which a network's staff see what waits and decide it. */
@NullMarked
package org.regionalforum.membership.desk;

import org.jspecify.annotations.NullMarked;
