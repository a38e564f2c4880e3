/** This service alone decides who must learn what, and whether it was brought to them: notices, deliveries, preferences. */
@NullMarked
package org.regionalforum.notification;

import org.jspecify.annotations.NullMarked;
