/**
 * Forgets on request (Regulation (EU) 2016/679, art. 17; unlawful content): a person that membership-service erased, and a text
 * that somebody wrote. The project stays with its number and its place in every total, and says that a text was removed.
 */
@NullMarked
package org.regionalforum.projects.erasure;

import org.jspecify.annotations.NullMarked;
