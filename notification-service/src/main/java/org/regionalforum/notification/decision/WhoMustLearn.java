package org.regionalforum.notification.decision;

/** The one function that decides for every fact. */
final class WhoMustLearn {
    private final OfMembership ofMembership;
    private final OfForum ofForum;
    private final OfProjects ofProjects;

    WhoMustLearn(Known known) {
        Telling telling = new Telling(known);
        this.ofMembership = new OfMembership(telling);
        this.ofForum = new OfForum(telling);
        this.ofProjects = new OfProjects(telling);
    }

    Decision decide(Fact fact) {
        return switch (fact) {
            case MembershipFact f -> ofMembership.decide(f);
            case ForumFact f -> ofForum.decide(f);
            case ProjectFact f -> ofProjects.decide(f);
        };
    }
}
