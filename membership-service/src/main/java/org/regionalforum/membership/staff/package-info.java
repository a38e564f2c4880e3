/** Who keeps a network: named by an operator first, then by its staff; the last one is never removed. */
@NullMarked
package org.regionalforum.membership.staff;

import org.jspecify.annotations.NullMarked;
