/** Tests. */
@NullMarked
package org.regionalforum.notification.mandate;

import org.jspecify.annotations.NullMarked;
