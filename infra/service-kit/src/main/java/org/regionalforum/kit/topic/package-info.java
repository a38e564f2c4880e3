/** The topics that a service writes and reads, made by whoever comes first, so that no order of starting is needed. */
@NullMarked
package org.regionalforum.kit.topic;

import org.jspecify.annotations.NullMarked;
