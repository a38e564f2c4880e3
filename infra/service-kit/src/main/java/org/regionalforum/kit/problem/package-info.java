/** How the platform says no: one exception, turned into an RFC 9457 problem or a page by the edge alone. */
@NullMarked
package org.regionalforum.kit.problem;

import org.jspecify.annotations.NullMarked;
