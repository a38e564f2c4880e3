/** Tests of the counting of attempts and the sign-in page. */
@NullMarked
package org.regionalforum.identity.signin;

import org.jspecify.annotations.NullMarked;
