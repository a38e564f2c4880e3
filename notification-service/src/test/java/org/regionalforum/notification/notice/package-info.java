/** Tests. */
@NullMarked
package org.regionalforum.notification.notice;

import org.jspecify.annotations.NullMarked;
