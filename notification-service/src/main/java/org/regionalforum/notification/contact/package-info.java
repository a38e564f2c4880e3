/**
 * How a person, an invited address, an organisation or a body that applied on paper is reached, as membership-service says it.
 * Erased means forgotten: address and name go, what stays is that there is nobody to write to any more. Rebuilt from
 * {@code membership.contacts}.
 */
@NullMarked
package org.regionalforum.notification.contact;

import org.jspecify.annotations.NullMarked;
