/** Ways to put load on something and to say how it did. */
@NullMarked
package org.regionalforum.benchmark.load;

import org.jspecify.annotations.NullMarked;
