package org.regionalforum.notification.delivery;

import java.util.Locale;

/** A mail before it is addressed: the same content as text and as HTML. */
record Letter(String messageId, String subject, String text, String html, Locale language) {}
