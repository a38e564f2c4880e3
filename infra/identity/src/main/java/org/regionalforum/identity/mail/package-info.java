/**
 * Mails leave through an outbox: accepted once with a deduplicating id, sent at least once with the same Message-ID.
 */
@NullMarked
package org.regionalforum.identity.mail;

import org.jspecify.annotations.NullMarked;
