/** Tests of the pages, by reading their HTML and in a real browser. */
@NullMarked
package org.regionalforum.webkit;

import org.jspecify.annotations.NullMarked;
