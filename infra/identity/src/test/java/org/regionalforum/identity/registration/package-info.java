/** Tests of registering. */
@NullMarked
package org.regionalforum.identity.registration;

import org.jspecify.annotations.NullMarked;
