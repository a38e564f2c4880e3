package org.regionalforum.membership.organisation;

import org.springframework.stereotype.Component;

/** Shows organisations; who they are is public. */
@Component
public class OrganisationDesk {
    private final Organisations organisations;

    OrganisationDesk(Organisations organisations) {
        this.organisations = organisations;
    }

    /** One organisation; refuses with "not found". */
    public Organisation one(OrganisationId id) {
        return organisations.require(id);
    }
}
