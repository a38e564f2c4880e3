/** Tests. */
@NullMarked
package org.regionalforum.notification.preference;

import org.jspecify.annotations.NullMarked;
