/** What a figure says. */
@NullMarked
package org.regionalforum.benchmark.report;

import org.jspecify.annotations.NullMarked;
