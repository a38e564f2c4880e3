package org.regionalforum.membership.organisation;

import org.regionalforum.kit.aggregate.TypedId;

/** Identifies a body by its tax code, in the form that org-id registers use ({@code IT-CF-…}), in small letters. */
public record OrganisationId(String value) implements TypedId {
    public static OrganisationId of(TaxCode taxCode) {
        return new OrganisationId("it-cf-" + taxCode.value());
    }
}
