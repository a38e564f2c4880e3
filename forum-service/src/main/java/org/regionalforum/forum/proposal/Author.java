package org.regionalforum.forum.proposal;

/**
 * For whom somebody proposes or supports.
 *
 * @param person who acts, by which mandate
 */
public record Author(String organisation, String organisationName, String actorType, String person, String mandate) {}
