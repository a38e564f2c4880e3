/** What was decided, for everybody to read: the register's entries with their texts, results and certificates; page, JSON, PDF,
 * Atom. */
@NullMarked
package org.regionalforum.forum.resolution;

import org.jspecify.annotations.NullMarked;
