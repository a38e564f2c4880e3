/** Decisions that were taken before the platform or on paper, entered by staff as they stand in the minutes. They get a place in
 * the register and a certificate that says that nothing was computed. */
@NullMarked
package org.regionalforum.forum.decision;

import org.jspecify.annotations.NullMarked;
