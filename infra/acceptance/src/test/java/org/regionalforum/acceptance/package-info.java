/** Journeys over the whole platform, through the gateway, as its users walk them: over HTTP and in a real browser. */
@NullMarked
package org.regionalforum.acceptance;

import org.jspecify.annotations.NullMarked;
