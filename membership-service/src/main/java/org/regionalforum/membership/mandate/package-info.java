/**
 * Mandates: who acts for an organisation in a network, from which day to which. A mandate is offered to an address, opened by
 * the person who accepts, and ended; who held one when is never changed afterwards.
 */
@NullMarked
package org.regionalforum.membership.mandate;

import org.jspecify.annotations.NullMarked;
