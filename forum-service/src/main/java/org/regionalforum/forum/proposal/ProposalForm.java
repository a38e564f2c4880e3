package org.regionalforum.forum.proposal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.problem.Refusal.FieldError;

/** A new proposal, or a new version, as a delegate writes it. */
record ProposalForm(
        @Nullable String organisation,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String text) {
    static ProposalForm empty(List<String> organisations) {
        return new ProposalForm(organisations.size() == 1 ? organisations.getFirst() : null, null, null, null);
    }

    static ProposalForm of(Proposal proposal) {
        Version latest = proposal.latest();
        return new ProposalForm(
                proposal.author().organisation(), proposal.kind().name(), latest.title(), latest.text());
    }

    String requireOrganisation() {
        if (organisation == null || organisation.isBlank()) {
            throw Refusal.fields(List.of(FieldError.of("organisation", "choice.missing")));
        }
        return organisation;
    }

    ProposalKind requireKind() {
        for (ProposalKind one : ProposalKind.values()) {
            if (one.name().equals(kind)) {
                return one;
            }
        }
        throw Refusal.field("kind", "choice.missing");
    }
}
