package org.regionalforum.membership.member;

/** Answers who acts for a member as a whole; a bean of the capability that knows the appointments. */
@FunctionalInterface
public interface Representation {
    /** Whether the person is the organisation's representative by this term today. */
    boolean represents(String person, Membership term);
}
