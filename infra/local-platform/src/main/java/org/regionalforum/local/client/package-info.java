/** A plain client of the public API: what the commands do, any program can do. */
@NullMarked
package org.regionalforum.local.client;

import org.jspecify.annotations.NullMarked;
