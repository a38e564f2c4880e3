package org.regionalforum.projects.description;

/** The kinds of project that the networks carry out. */
public enum Family {
    COOPERATION,
    GLOBAL_CITIZENSHIP_EDUCATION,
    INTERNATIONALISATION;

    /** Whether it cannot be without a partner country; education may stay at home. */
    boolean needsCountry() {
        return this != GLOBAL_CITIZENSHIP_EDUCATION;
    }
}
