/** Which service answers a path, and what is passed on in either direction. */
@NullMarked
package org.regionalforum.gateway.route;

import org.jspecify.annotations.NullMarked;
