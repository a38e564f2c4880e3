package org.regionalforum.forum.member;

/** An organisation as a member of a network today. */
public record Member(String organisation, String name, String actorType, String standing, boolean suspended) {
    /** Whether it may propose and support: an observer reads, a suspended member waits. */
    public boolean active() {
        return standing.equals("VOTING") && !suspended;
    }
}
