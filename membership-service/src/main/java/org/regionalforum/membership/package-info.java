/**
 * Decides alone who is in which network, in what standing, who acts for whom, and who keeps a network. Everything else
 * learns it from {@code membership.facts}.
 */
@NullMarked
package org.regionalforum.membership;

import org.jspecify.annotations.NullMarked;
