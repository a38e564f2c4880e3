/** What our code costs: each figure beside a reference that was measured in the same run, on the same machine and store. */
@NullMarked
package org.regionalforum.benchmark;

import org.jspecify.annotations.NullMarked;
