/** Who asks: the person behind a token. What a person may do somewhere is each service's rule. */
@NullMarked
package org.regionalforum.kit.actor;

import org.jspecify.annotations.NullMarked;
