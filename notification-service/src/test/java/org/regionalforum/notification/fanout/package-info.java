/** Tests. */
@NullMarked
package org.regionalforum.notification.fanout;

import org.jspecify.annotations.NullMarked;
