/**
 * The roll: who may vote in one ballot, stated once, as of an instant that forum names. What was entered before that instant is
 * in, what was entered later is out; every member stands in it with the reason why it votes or does not.
 */
@NullMarked
package org.regionalforum.membership.roll;

import org.jspecify.annotations.NullMarked;
