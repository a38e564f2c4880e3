package org.regionalforum.bad.one;

/** Closes the circle of packages. */
public interface Shared {}
