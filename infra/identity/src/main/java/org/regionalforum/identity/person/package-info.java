/**
 * Who has an account: an opaque id, a confirmed e-mail address, a name, a language, a password hash. A person exists
 * only once the address is confirmed, so nobody can sign in before.
 */
@NullMarked
package org.regionalforum.identity.person;

import org.jspecify.annotations.NullMarked;
