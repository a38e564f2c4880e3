/** Documents as bytes: BSON, as on the wire. */
@NullMarked
package org.regionalforum.localstore.bson;

import org.jspecify.annotations.NullMarked;
