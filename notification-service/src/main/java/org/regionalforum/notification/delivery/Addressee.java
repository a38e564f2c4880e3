package org.regionalforum.notification.delivery;

import org.jspecify.annotations.Nullable;
import org.regionalforum.notification.contact.Contact;

/**
 * Who gets a mail.
 *
 * @param leaving path where one click ends the follow that brings it; null where none does
 */
record Addressee(Contact contact, @Nullable String leaving) {}
