/** How fast the public directory is served to few and to many members. */
@NullMarked
package org.regionalforum.benchmark.directory;

import org.jspecify.annotations.NullMarked;
