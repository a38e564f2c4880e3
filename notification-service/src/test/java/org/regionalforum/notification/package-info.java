/** Tests of the whole service, and what they share. */
@NullMarked
package org.regionalforum.notification;

import org.jspecify.annotations.NullMarked;
