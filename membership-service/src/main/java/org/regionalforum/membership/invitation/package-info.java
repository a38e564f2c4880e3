/**
 * Single-use invitations by mail, whatever they ask for: they run seven days, are answered after signing in with the invited,
 * confirmed address, and then bind to the person.
 */
@NullMarked
package org.regionalforum.membership.invitation;

import org.jspecify.annotations.NullMarked;
