package org.regionalforum.forum.proposal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;

/**
 * In whose name a proposal is supported.
 *
 * @param organisation those that were ticked; null where none was
 */
record SupportForm(@Nullable List<String> organisation) {
    static SupportForm empty() {
        return new SupportForm(null);
    }

    List<String> requireOrganisations() {
        if (organisation == null || organisation.isEmpty()) {
            throw Refusal.field("organisation", "choice.missing");
        }
        return organisation;
    }
}
