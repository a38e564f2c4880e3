/** A small application with a page that uses every component. */
@NullMarked
package org.regionalforum.webkit.sample;

import org.jspecify.annotations.NullMarked;
