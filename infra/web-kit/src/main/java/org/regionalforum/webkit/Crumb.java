package org.regionalforum.webkit;

/** A step of the way to this page: where it leads and what it is called. The page itself is not among them. */
public record Crumb(String href, String label) {}
