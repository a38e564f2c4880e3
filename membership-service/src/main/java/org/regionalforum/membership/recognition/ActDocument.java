package org.regionalforum.membership.recognition;

/**
 * The act itself as a PDF.
 *
 * @param file id in the file store
 * @param size bytes
 * @param sha256 of the content, hexadecimal
 */
public record ActDocument(String file, String name, long size, String sha256) {}
