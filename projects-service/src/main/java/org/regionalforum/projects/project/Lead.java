package org.regionalforum.projects.project;

/** The member that registers a project and answers for it, as it was called then. */
public record Lead(String organisation, String name, String actorType) {}
