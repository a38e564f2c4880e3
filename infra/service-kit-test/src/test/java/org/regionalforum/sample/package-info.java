/** A small service on the kit, so that the kit is tried as services use it. */
@NullMarked
package org.regionalforum.sample;

import org.jspecify.annotations.NullMarked;
