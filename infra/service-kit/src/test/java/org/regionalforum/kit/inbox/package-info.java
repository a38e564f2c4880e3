/** What the inbox promises, tried with a store and a broker. */
@NullMarked
package org.regionalforum.kit.inbox;

import org.jspecify.annotations.NullMarked;
