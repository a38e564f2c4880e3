/** How soon the whole platform is ready on this machine, and what memory it takes. */
@NullMarked
package org.regionalforum.benchmark.platform;

import org.jspecify.annotations.NullMarked;
