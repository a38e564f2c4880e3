package org.regionalforum.local.mail;

/** The two forms of a mail's body; empty when the sender left one out. */
record MailText(String text, String html) {}
