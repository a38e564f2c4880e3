/** A service on the kit that is as small as one can be: one aggregate, one fact, one read model. */
@NullMarked
package org.regionalforum.benchmark.sample;

import org.jspecify.annotations.NullMarked;
