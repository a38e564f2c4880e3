/** What the gateway says in its own name: a problem document (RFC 9457) to programs, a page to people, each in the language that was chosen, each with the correlation id of its request. */
@NullMarked
package org.regionalforum.gateway.answer;

import org.jspecify.annotations.NullMarked;
