/** Tests of the endpoint for scripts. */
@NullMarked
package org.regionalforum.identity.local;

import org.jspecify.annotations.NullMarked;
