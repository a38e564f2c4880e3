package org.regionalforum.bad.two;

import org.regionalforum.bad.one.Shared;

/** Named after nothing, in a package that says nothing about null. */
public final class ThingHelper implements Shared {}
