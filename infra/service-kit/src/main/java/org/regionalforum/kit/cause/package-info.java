/** What led to what: correlation and causation ids that travel from a request through its facts to all that follows. */
@NullMarked
package org.regionalforum.kit.cause;

import org.jspecify.annotations.NullMarked;
