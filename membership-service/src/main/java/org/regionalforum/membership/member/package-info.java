/**
 * The members' book: dated terms of organisations in networks, voting or observer. A term never changes but for its end;
 * who is a member on day D follows from the dates: since ≤ D &lt; until.
 */
@NullMarked
package org.regionalforum.membership.member;

import org.jspecify.annotations.NullMarked;
