/**
 * A person's own notices: list, count, live stream, pages. Nobody sees another's. A reader who names the last number seen gets
 * all that came after it, each once, whichever instance it came through.
 */
@NullMarked
package org.regionalforum.notification.inbox;

import org.jspecify.annotations.NullMarked;
