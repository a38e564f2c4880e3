/** Where measuring happens: the store and the broker in JVMs of their own, and how much is measured. */
@NullMarked
package org.regionalforum.benchmark.stage;

import org.jspecify.annotations.NullMarked;
