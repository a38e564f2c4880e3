/** Tests. */
@NullMarked
package org.regionalforum.notification.inbox;

import org.jspecify.annotations.NullMarked;
