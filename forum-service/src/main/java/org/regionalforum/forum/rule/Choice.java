package org.regionalforum.forum.rule;

/** What one may vote. */
public enum Choice {
    YES,
    NO,
    ABSTAIN
}
