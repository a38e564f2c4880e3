package org.regionalforum.projects.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalforum.projects.description.Complaints;
import org.regionalforum.projects.description.ProjectInput.PartnerInput;
import org.regionalforum.projects.member.Member;
import org.regionalforum.projects.member.Members;
import org.regionalforum.projects.text.Words;
import org.springframework.stereotype.Component;

/**
 * Reads who is named as a partner: a member of the network by its id, or an outsider by its name. A name beside a member is
 * refused, unless it is the member's own, as the API answers it.
 */
@Component
class PartnerReader {
    private static final int LONGEST_NAME = 200;
    private static final int MOST = 50;

    private final Members members;

    PartnerReader(Members members) {
        this.members = members;
    }

    /**
     * @param known partners that stand already: they may have left the network since
     */
    List<Partner> read(
            String network,
            String lead,
            @Nullable List<PartnerInput> rows,
            List<Partner> known,
            LocalDate day,
            Complaints wrong) {
        List<Partner> read = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(lead));
        if (rows != null && rows.size() > MOST) {
            wrong.add("partners", "list.too-long", MOST);
            return read;
        }
        for (int at = 0; rows != null && at < rows.size(); at++) {
            PartnerInput row = rows.get(at);
            if (row != null && !row.blank()) {
                String field = "partners[" + at + "]";
                PartnerRole role = role(field, row.role(), wrong);
                String organisation = text(row.organisation()).strip();
                Partner partner = organisation.isEmpty()
                        ? outsider(field, row, role, wrong)
                        : member(field, network, organisation, role, known, day, wrong);
                if (!organisation.isEmpty() && another(row.name(), partner)) {
                    wrong.add(field + ".name", "partner.one-of");
                }
                if (!seen.add(organisation.isEmpty() ? "outsider " + partner.name() : organisation)) {
                    wrong.add(field + (organisation.isEmpty() ? ".name" : ".organisation"), "list.twice");
                }
                read.add(partner);
            }
        }
        return read;
    }

    private Partner member(
            String field,
            String network,
            String organisation,
            PartnerRole role,
            List<Partner> known,
            LocalDate day,
            Complaints wrong) {
        Optional<Partner> before =
                known.stream().filter(partner -> partner.is(organisation)).findFirst();
        Optional<Member> found = members.member(network, organisation, day);
        if (before.isEmpty() && found.isEmpty()) {
            wrong.add(field + ".organisation", "partner.no-member");
        }
        String name =
                before.map(Partner::name).or(() -> found.map(Member::name)).orElse("");
        String type = before.map(Partner::actorType)
                .or(() -> found.map(Member::actorType))
                .orElse("");
        return new Partner(organisation, name, type, role, PartnerState.ASKED, null);
    }

    private static boolean another(@Nullable String name, Partner member) {
        return !text(name).isBlank() && !Words.key(text(name)).equals(Words.key(member.name()));
    }

    private static Partner outsider(String field, PartnerInput row, PartnerRole role, Complaints wrong) {
        String name = wrong.or("", () -> Words.line(field + ".name", text(row.name()), LONGEST_NAME));
        return new Partner(null, name, null, role, PartnerState.NAMED, null);
    }

    private static PartnerRole role(String field, @Nullable String name, Complaints wrong) {
        for (PartnerRole role : PartnerRole.values()) {
            if (role.name().equals(name)) {
                return role;
            }
        }
        wrong.add(field + ".role", "choice.missing");
        return PartnerRole.PARTNER;
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
