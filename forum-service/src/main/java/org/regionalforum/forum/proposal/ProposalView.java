package org.regionalforum.forum.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.rule.RuleSet;

/**
 * A proposal as anybody sees it: no person in it.
 *
 * @param ballot the last ballot on it, where there was one
 * @param withoutQuorumOn when a ballot on the latest version found no quorum, the last time
 */
record ProposalView(
        String proposal,
        String network,
        int number,
        ProposalKind kind,
        ProposalStatus status,
        String organisation,
        String organisationName,
        int version,
        String title,
        String text,
        List<VersionView> versions,
        SupportView support,
        @Nullable String ballot,
        @Nullable LocalDate withoutQuorumOn) {

    record VersionView(int version, String title, String text, LocalDate on) {}

    /** Who supports the latest version, and what the network asks for. */
    record SupportView(
            int given, int needed, int typesNeeded, Map<String, Long> byActorType, List<SupporterView> organisations) {}

    record SupporterView(String organisation, String name, String actorType, LocalDate on) {}

    static ProposalView of(Proposal proposal, RuleSet.Support threshold) {
        List<Support> supporters = proposal.supporters();
        return new ProposalView(
                proposal.id().value(),
                proposal.network(),
                proposal.number(),
                proposal.kind(),
                proposal.status(),
                proposal.author().organisation(),
                proposal.author().organisationName(),
                proposal.latest().number(),
                proposal.latest().title(),
                proposal.latest().text(),
                proposal.versions().stream()
                        .map(v -> new VersionView(v.number(), v.title(), v.text(), v.on()))
                        .toList(),
                new SupportView(
                        supporters.size(),
                        threshold.organisations(),
                        threshold.actorTypes(),
                        byType(supporters),
                        supporters.stream()
                                .map(s -> new SupporterView(
                                        s.organisation(), s.organisationName(), s.actorType(), s.on()))
                                .toList()),
                proposal.ballot(),
                proposal.withoutQuorumOn());
    }

    static Map<String, Long> byType(List<Support> supporters) {
        return supporters.stream()
                .collect(Collectors.groupingBy(Support::actorType, TreeMap::new, Collectors.counting()));
    }
}
