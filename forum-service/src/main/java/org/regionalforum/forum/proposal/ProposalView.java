package org.regionalforum.forum.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /** Who supports the latest version, and what the network asks for; {@code given} and {@code byActorType} are of those that count. */
    record SupportView(
            int given, int needed, int typesNeeded, Map<String, Long> byActorType, List<SupporterView> organisations) {}

    /**
     * A supporter.
     *
     * @param counts whether its support counts; that of an organisation that left or is suspended while the proposal gathers
     *     support does not
     */
    record SupporterView(String organisation, String name, String actorType, LocalDate on, boolean counts) {}

    static ProposalView of(Proposal proposal, AgendaRule today) {
        List<Support> counted = proposal.counted(today);
        Map<String, String> types =
                counted.stream().collect(Collectors.toMap(Support::organisation, Support::actorType));
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
                        counted.size(),
                        today.needed().organisations(),
                        today.needed().actorTypes(),
                        byType(counted),
                        proposal.supporters().stream()
                                .map(s -> supporter(s, types.get(s.organisation())))
                                .toList()),
                proposal.ballot(),
                proposal.withoutQuorumOn());
    }

    private static SupporterView supporter(Support support, @Nullable String countedAs) {
        return new SupporterView(
                support.organisation(),
                support.organisationName(),
                countedAs == null ? support.actorType() : countedAs,
                support.on(),
                countedAs != null);
    }

    static Map<String, Long> byType(List<Support> supporters) {
        return supporters.stream()
                .collect(Collectors.groupingBy(Support::actorType, TreeMap::new, Collectors.counting()));
    }
}
