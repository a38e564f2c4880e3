/** Figures, the bars they have to reach, and the table that is printed at the end. */
@NullMarked
package org.regionalforum.benchmark.report;

import org.jspecify.annotations.NullMarked;
