/**
 * The mailbox of the local platform: an SMTP server that delivers nothing, and a page to read what it caught.
 *
 * <p>Every mail is on disk before the sender hears "250", so that a test may kill this process and still count.
 */
@NullMarked
package org.regionalforum.local.mail;

import org.jspecify.annotations.NullMarked;
