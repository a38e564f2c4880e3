package org.regionalforum.projects.project;

import java.time.Instant;

/**
 * A document of a project.
 *
 * @param file its id in the file store
 * @param size bytes
 */
public record ProjectDocument(String file, String name, long size, String sha256, Instant addedAt) {}
