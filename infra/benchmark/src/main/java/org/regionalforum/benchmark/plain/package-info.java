/** The same by hand, without the kit: the reference. */
@NullMarked
package org.regionalforum.benchmark.plain;

import org.jspecify.annotations.NullMarked;
