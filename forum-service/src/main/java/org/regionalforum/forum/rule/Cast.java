package org.regionalforum.forum.rule;

/** The vote of one organisation. */
public record Cast(String organisation, Choice choice) {}
