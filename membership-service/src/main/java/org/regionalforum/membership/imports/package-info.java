/**
 * Brings what exists: lines of the members' book, or applications received on paper, from a table. Rows that cannot enter
 * are reported by line and reason, the others enter; the same table again changes nothing.
 */
@NullMarked
package org.regionalforum.membership.imports;

import org.jspecify.annotations.NullMarked;
