/** Tests. */
@NullMarked
package org.regionalforum.notification.follow;

import org.jspecify.annotations.NullMarked;
