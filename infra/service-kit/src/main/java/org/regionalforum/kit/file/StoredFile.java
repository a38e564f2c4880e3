package org.regionalforum.kit.file;

/**
 * A file that is kept.
 *
 * @param id opaque
 * @param name without path and control characters
 * @param size bytes
 * @param sha256 of the content, hexadecimal
 */
public record StoredFile(String id, String name, String contentType, long size, String sha256) {}
