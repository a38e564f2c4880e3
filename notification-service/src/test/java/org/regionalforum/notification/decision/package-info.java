/** Tests. */
@NullMarked
package org.regionalforum.notification.decision;

import org.jspecify.annotations.NullMarked;
