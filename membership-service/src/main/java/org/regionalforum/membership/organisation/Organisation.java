package org.regionalforum.membership.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.membership.contact.Contact;
import org.regionalforum.membership.organisation.OrganisationFact.OrganisationChanged;
import org.regionalforum.membership.organisation.OrganisationFact.OrganisationRegistered;

/** A body with its tax code and profile. */
public final class Organisation extends Aggregate<OrganisationId, OrganisationFact> {
    private TaxCode taxCode;
    private Profile profile;
    private @Nullable Contact contact;

    @SuppressWarnings({"NullAway.Init", "unused"}) // filled by the store
    private Organisation() {}

    private Organisation(TaxCode taxCode, Profile profile) {
        super(OrganisationId.of(taxCode));
        this.taxCode = taxCode;
        this.profile = profile;
    }

    static Organisation register(TaxCode taxCode, Profile profile) {
        Organisation organisation = new Organisation(taxCode, profile);
        organisation.announce(new OrganisationRegistered(
                organisation.id().value(),
                profile.name(),
                taxCode.value(),
                profile.actorType(),
                profile.legalForm(),
                profile.seat()));
        return organisation;
    }

    void change(Profile to) {
        if (profile.equals(to)) {
            return;
        }
        profile = to;
        announce(new OrganisationChanged(
                id().value(), to.name(), taxCode.value(), to.actorType(), to.legalForm(), to.seat()));
    }

    /** The body's own address, at which it is told what concerns it. */
    void reachAt(Contact at) {
        if (!at.equals(contact)) {
            contact = at;
            share(Contact.TOPIC, id().value(), at);
        }
    }

    /** The address was a person's that is forgotten: the body is reached at none until another is named. */
    void forget(Set<String> addresses) {
        if (contact != null && addresses.contains(contact.email())) {
            contact = null;
            share(Contact.TOPIC, id().value(), null);
        }
    }

    public @Nullable Contact contact() {
        return contact;
    }

    public TaxCode taxCode() {
        return taxCode;
    }

    public Profile profile() {
        return profile;
    }
}
