/**
 * Who acts for which organisation, and how organisations are called, as membership-service says it. Only for knowing whom to
 * write to: what a mandate allows is decided elsewhere. Rebuilt from {@code membership.facts}.
 */
@NullMarked
package org.regionalforum.notification.mandate;

import org.jspecify.annotations.NullMarked;
