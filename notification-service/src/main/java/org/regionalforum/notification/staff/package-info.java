/** Which networks there are, how they are called and who keeps their membership. Rebuilt from {@code membership.facts}. */
@NullMarked
package org.regionalforum.notification.staff;

import org.jspecify.annotations.NullMarked;
