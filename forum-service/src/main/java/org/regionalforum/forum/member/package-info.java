/** The members of each network, as membership-service states them; a read model that can be rebuilt from the facts. */
@NullMarked
package org.regionalforum.forum.member;

import org.jspecify.annotations.NullMarked;
