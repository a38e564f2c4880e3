package org.regionalforum.projects.description;

/** Whom to ask: personal data, shown on the project's page and in no fact and no download. Parts may be empty. */
public record Contact(String name, String email, String phone) {}
