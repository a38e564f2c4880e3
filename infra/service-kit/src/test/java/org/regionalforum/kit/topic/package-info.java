/** Which topics a service asks for. */
@NullMarked
package org.regionalforum.kit.topic;

import org.jspecify.annotations.NullMarked;
