/** Pages about the platform itself: accessibility, personal data, open data, interfaces. */
@NullMarked
package org.regionalforum.membership.about;

import org.jspecify.annotations.NullMarked;
