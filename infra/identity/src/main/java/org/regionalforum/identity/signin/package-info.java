/**
 * E-mail and password open a session at this provider. Attempts are counted per account and per network address before
 * the password is looked at; a refusal never says whether the account exists.
 */
@NullMarked
package org.regionalforum.identity.signin;

import org.jspecify.annotations.NullMarked;
