package org.regionalforum.membership.organisation;

import java.util.Set;
import org.regionalforum.membership.forgetting.Forgetting;
import org.springframework.stereotype.Component;

/** A body may be reached at the address of one of its people; it is no longer, once that person is forgotten. */
@Component
class AddressForgetting implements Forgetting {
    private final Organisations organisations;

    AddressForgetting(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public void forgetPerson(String person, boolean bySelf, Set<String> addresses) {
        for (String address : addresses) {
            organisations
                    .reachedAt(address)
                    .forEach(body -> organisations.change(body.id(), of -> of.forget(addresses)));
        }
    }
}
