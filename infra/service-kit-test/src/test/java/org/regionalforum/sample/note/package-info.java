/** Notes: written once, amended while open, one open note on a topic. */
@NullMarked
package org.regionalforum.sample.note;

import org.jspecify.annotations.NullMarked;
