package org.regionalforum.projects.project;

import org.jspecify.annotations.Nullable;

/**
 * Who takes part beside the lead.
 *
 * @param organisation a member of the network; null for an outsider
 * @param name as it was called when it was named
 * @param actorType null for an outsider
 * @param text id of the text that is an outsider's name; null for a member
 */
public record Partner(
        @Nullable String organisation,
        String name,
        @Nullable String actorType,
        PartnerRole role,
        PartnerState state,
        @Nullable String text) {
    /** Whether its answer is waited for. */
    public boolean asked() {
        return state == PartnerState.ASKED;
    }

    boolean is(String member) {
        return member.equals(organisation);
    }

    boolean same(Partner other) {
        return organisation == null
                ? other.organisation == null && name.equals(other.name)
                : organisation.equals(other.organisation);
    }

    /** Whether it is an outsider whose name was removed. */
    boolean forgotten() {
        return text != null
                && ProjectText.read(text).filter(one -> name.equals(one.mark())).isPresent();
    }

    Partner in(PartnerState next) {
        return new Partner(organisation, name, actorType, role, next, text);
    }

    Partner renamed(String next) {
        return new Partner(organisation, next, actorType, role, state, text);
    }

    Partner called(String id) {
        return new Partner(organisation, name, actorType, role, state, id);
    }
}
