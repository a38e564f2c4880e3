package org.regionalforum.membership.admission;

import java.time.Instant;

/**
 * A file that belongs to an application.
 *
 * @param file id in the file store
 * @param size bytes
 * @param sha256 of the content, hexadecimal
 */
public record ApplicationDocument(
        String file, DocumentKind kind, String name, long size, String sha256, Instant addedAt) {
    /** What a document is for. */
    public enum DocumentKind {
        STATUTE,
        /** Who may act for the body: minutes or another act of appointment. */
        ACT_OF_APPOINTMENT,
        OTHER
    }
}
