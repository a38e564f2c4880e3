/**
 * Removes a title or text from public sight on request (Regulation (EU) 2016/679, art. 17; unlawful content). The proposal or
 * decision stays with its number, its votes and its certificate, which name the text by its hash alone; the feed keeps the
 * position of its entry, as {@code removed}.
 */
@NullMarked
package org.regionalforum.forum.erasure;

import org.jspecify.annotations.NullMarked;
