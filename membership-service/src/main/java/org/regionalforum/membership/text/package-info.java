/** Texts that people wrote: they travel on a topic of their own, so that they can be erased. */
@NullMarked
package org.regionalforum.membership.text;

import org.jspecify.annotations.NullMarked;
