/** A form that arrives after the session ended is kept for this browser, shown to the same person after sign-in, and never sent by itself. */
@NullMarked
package org.regionalforum.gateway.keptform;

import org.jspecify.annotations.NullMarked;
