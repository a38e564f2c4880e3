/** Tests. */
@NullMarked
package org.regionalforum.notification.delivery;

import org.jspecify.annotations.NullMarked;
