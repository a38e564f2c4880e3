/** How long it takes from a command over HTTP until a plain consumer has read its fact. */
@NullMarked
package org.regionalforum.benchmark.latency;

import org.jspecify.annotations.NullMarked;
