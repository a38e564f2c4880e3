/** Tests of the tokens and what becomes of them. */
@NullMarked
package org.regionalforum.identity.openid;

import org.jspecify.annotations.NullMarked;
