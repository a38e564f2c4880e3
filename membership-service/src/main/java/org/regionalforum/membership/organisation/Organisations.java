package org.regionalforum.membership.organisation;

import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.aggregate.StoreParts;
import org.springframework.stereotype.Component;

/** The bodies that the platform knows. */
@Component
public class Organisations extends AggregateStore<OrganisationId, Organisation> {
    Organisations(StoreParts parts) {
        super(parts, Organisation.class, "organisations");
    }

    /** The body with this tax code: the one that is known, or a new one with this profile. */
    public Organisation registered(TaxCode taxCode, Profile profile) {
        OrganisationId id = OrganisationId.of(taxCode);
        return find(id).orElseGet(() -> {
            Organisation fresh = Organisation.register(taxCode, profile);
            try {
                keep(fresh);
                return fresh;
            } catch (KeyTaken taken) {
                return require(id);
            }
        });
    }
}
