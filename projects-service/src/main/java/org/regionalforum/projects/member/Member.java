package org.regionalforum.projects.member;

/** An organisation as a member of a network on a day. */
public record Member(String organisation, String name, String actorType, String standing, boolean suspended) {}
