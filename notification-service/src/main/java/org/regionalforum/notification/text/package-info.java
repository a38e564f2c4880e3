/**
 * Texts that somebody wrote and others must read, behind the ids that facts carry. Rebuilt from {@code membership.texts} and
 * {@code forum.texts}.
 */
@NullMarked
package org.regionalforum.notification.text;

import org.jspecify.annotations.NullMarked;
