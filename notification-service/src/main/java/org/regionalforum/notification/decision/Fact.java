package org.regionalforum.notification.decision;

/** A fact of another service that somebody must learn, with what is needed of it. */
sealed interface Fact permits MembershipFact, ForumFact, ProjectFact {
    String network();
}
