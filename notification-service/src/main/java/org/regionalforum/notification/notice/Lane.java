package org.regionalforum.notification.notice;

/** Mails of one lane never wait for those of the other. */
public enum Lane {
    /** A term, a right or an office hangs on it, or somebody waits for it. */
    URGENT,
    BULK
}
