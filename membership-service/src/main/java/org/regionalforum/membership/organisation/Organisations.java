package org.regionalforum.membership.organisation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.aggregate.StoreParts;
import org.regionalforum.membership.contact.Contact;
import org.springframework.stereotype.Component;

/** The bodies that the platform knows. */
@Component
public class Organisations extends AggregateStore<OrganisationId, Organisation> {
    Organisations(StoreParts parts) {
        super(parts, Organisation.class, "organisations");
        ensureIndex("contact.email");
    }

    List<Organisation> reachedAt(String email) {
        return query(Filters.eq("contact.email", email), Sorts.ascending("_id"), 0);
    }

    /**
     * The body with this tax code: the one that is known, or a new one with this profile.
     *
     * @param email of the body itself, at which it is reached from now on; where it is null the one that is known stays
     */
    public Organisation registered(TaxCode taxCode, Profile profile, @Nullable String email) {
        Organisation known = known(taxCode, profile);
        if (email == null) {
            return known;
        }
        return reachAt(known.id(), Expected.any(), email);
    }

    /** Writes down at which address the body itself is reached. */
    public Organisation reachAt(OrganisationId id, Expected expected, String email) {
        return change(
                id,
                expected,
                organisation -> organisation.reachAt(
                        new Contact(email, organisation.profile().name(), "it")));
    }

    private Organisation known(TaxCode taxCode, Profile profile) {
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
