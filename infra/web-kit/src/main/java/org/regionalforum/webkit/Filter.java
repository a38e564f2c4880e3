package org.regionalforum.webkit;

/** A filter in force: what it says and the address of the same list without it. */
public record Filter(String label, String without) {}
