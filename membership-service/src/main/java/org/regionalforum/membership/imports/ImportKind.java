package org.regionalforum.membership.imports;

/** What the rows of a table are. */
enum ImportKind {
    /** Lines of the members' book, with {@code since}, {@code until} and standing. */
    MEMBERS,
    /** Applications received on paper. */
    APPLICATIONS
}
