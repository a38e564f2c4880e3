/**
 * The OpenID provider of the local platform: it alone knows passwords and confirmed e-mail addresses, and signs the
 * tokens that say who a person is. What a person may do is decided elsewhere, from facts.
 */
@NullMarked
package org.regionalforum.identity;

import org.jspecify.annotations.NullMarked;
