/**
 * Brings notices by e-mail. A mail is sent at least once and always with the Message-ID of its notice, so that a mail that was
 * cut off between the server's answer and our record can be told from a second one. Links lead to the public address only,
 * whatever stands in the notice, and nothing that came from outside reaches a header without its line ends taken out.
 * Statutory notices are no list: they carry no {@code List-Unsubscribe}.
 */
@NullMarked
package org.regionalforum.notification.delivery;

import org.jspecify.annotations.NullMarked;
