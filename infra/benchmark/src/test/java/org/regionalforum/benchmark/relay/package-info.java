/** The benchmarks run, so that they do not rot; nothing here looks at a clock. */
@NullMarked
package org.regionalforum.benchmark.relay;

import org.jspecify.annotations.NullMarked;
