/** Tests of the outbox of mails. */
@NullMarked
package org.regionalforum.identity.mail;

import org.jspecify.annotations.NullMarked;
