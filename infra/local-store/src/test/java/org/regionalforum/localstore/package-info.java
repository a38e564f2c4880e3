/** One contract for every store our services may meet: in memory, on disk, and a server at hand. */
@NullMarked
package org.regionalforum.localstore;

import org.jspecify.annotations.NullMarked;
