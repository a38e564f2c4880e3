/** How fast a backlog of facts is brought from the documents to the broker. */
@NullMarked
package org.regionalforum.benchmark.relay;

import org.jspecify.annotations.NullMarked;
