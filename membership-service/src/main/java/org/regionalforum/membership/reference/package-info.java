/** Codes and names that the product carries: actor types, places, legal forms. Sources: NOTICE. */
@NullMarked
package org.regionalforum.membership.reference;

import org.jspecify.annotations.NullMarked;
