package org.regionalforum.forum.ballot;

/** What closed a ballot. */
public enum ClosedBy {
    TIME,
    STAFF
}
