/** What it costs to stand between a browser and a service. */
@NullMarked
package org.regionalforum.benchmark.gateway;

import org.jspecify.annotations.NullMarked;
