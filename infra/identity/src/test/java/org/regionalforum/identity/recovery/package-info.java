/** Tests of setting a new password. */
@NullMarked
package org.regionalforum.identity.recovery;

import org.jspecify.annotations.NullMarked;
