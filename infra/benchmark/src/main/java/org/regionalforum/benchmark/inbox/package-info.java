/** How fast facts are applied to a read model, live and when it is made anew. */
@NullMarked
package org.regionalforum.benchmark.inbox;

import org.jspecify.annotations.NullMarked;
