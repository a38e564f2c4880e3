/** Where deliberations will be read; nothing is decided on the platform yet, and the pages say so. */
@NullMarked
package org.regionalforum.forum.deliberation;

import org.jspecify.annotations.NullMarked;
