/** Which of the two languages a visitor reads: the one chosen with the cookie, else the first of the browser's that we have, else Italian. */
@NullMarked
package org.regionalforum.gateway.language;

import org.jspecify.annotations.NullMarked;
