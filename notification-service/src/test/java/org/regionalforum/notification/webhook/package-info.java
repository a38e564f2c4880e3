/** Tests. */
@NullMarked
package org.regionalforum.notification.webhook;

import org.jspecify.annotations.NullMarked;
