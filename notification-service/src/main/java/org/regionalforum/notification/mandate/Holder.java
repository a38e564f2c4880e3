package org.regionalforum.notification.mandate;

/** A person who acts for an organisation. */
public record Holder(String person, Rank rank) {}
