/**
 * Forgets a person, or a text that somebody wrote, on request (Regulation (EU) 2016/679, art. 17). One document says what was
 * asked, by whom and why; its fact makes every capability and every other service forget what it holds. What the law wants
 * kept (art. 17(3)(b) and (e)) is an opaque id and the day until which it stays, and the answer says so.
 */
@NullMarked
package org.regionalforum.membership.erasure;

import org.jspecify.annotations.NullMarked;
