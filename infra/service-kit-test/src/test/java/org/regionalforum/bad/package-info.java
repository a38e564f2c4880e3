/** Everything that the rules forbid, once each, so that the rules are seen to fail. */
@NullMarked
package org.regionalforum.bad;

import org.jspecify.annotations.NullMarked;
