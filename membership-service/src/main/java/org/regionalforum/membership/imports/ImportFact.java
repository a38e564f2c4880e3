package org.regionalforum.membership.imports;

import org.regionalforum.kit.aggregate.EventType;

/** What is published about imports. */
sealed interface ImportFact {
    /** Applications on paper were entered from a table: one summary for the staff. */
    @EventType("org.regionalforum.membership.applications-imported.v1")
    record ApplicationsImported(
            String network,

            @com.fasterxml.jackson.annotation.JsonProperty("import")
            String importId,

            int entered,
            int refused,
            String by)
            implements ImportFact {}
}
