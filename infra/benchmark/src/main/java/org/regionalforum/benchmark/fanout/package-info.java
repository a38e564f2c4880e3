/** How fast thousands of followers are told, and what memory it takes. */
@NullMarked
package org.regionalforum.benchmark.fanout;

import org.jspecify.annotations.NullMarked;
