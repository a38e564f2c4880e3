/**
 * Somebody asks for an account. The answer is the same whether the address is known or not; a link that runs 24 hours
 * proves the address, and the browser or the password that asked proves that it is the same person who asked, so
 * nobody ends up with an account whose password a stranger chose. One such mail per address and day, without text of
 * the asker.
 */
@NullMarked
package org.regionalforum.identity.registration;

import org.jspecify.annotations.NullMarked;
