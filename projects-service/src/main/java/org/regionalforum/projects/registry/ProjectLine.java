package org.regionalforum.projects.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.projects.description.Description;
import org.regionalforum.projects.description.Family;
import org.regionalforum.projects.description.Funder;
import org.regionalforum.projects.description.Money;
import org.regionalforum.projects.description.Percentage;
import org.regionalforum.projects.description.Progress;
import org.regionalforum.projects.project.Partner;
import org.regionalforum.projects.project.Project;

/**
 * A registered project in a list or a download: no personal data. {@link DataDictionary} says what each field means.
 *
 * @param budget exact, as text
 * @param here what the territory here gains
 * @param there what the partner countries gain
 */
record ProjectLine(
        String project,
        String network,
        @Nullable Integer number,
        String title,
        String summary,
        @Nullable Family family,
        Progress status,
        boolean mutual,
        String lead,
        String leadName,
        List<PartnerLine> partners,
        List<Share> territories,
        List<Share> countries,
        List<String> sectors,
        List<Integer> goals,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String budget,
        @Nullable String currency,
        List<FunderLine> funders,
        @Nullable String here,
        @Nullable String hereIndicator,
        @Nullable String there,
        @Nullable String thereIndicator,
        @Nullable Instant registeredAt) {

    /** A member that confirmed, or an outsider. */
    record PartnerLine(@Nullable String organisation, String name, String role) {
        static PartnerLine of(Partner partner) {
            return new PartnerLine(
                    partner.organisation(), partner.name(), partner.role().name());
        }
    }

    /**
     * Who pays.
     *
     * @param amount exact, as text; absent where it is not said
     */
    record FunderLine(
            String name, @Nullable String amount, @Nullable String currency) {
        static FunderLine of(Funder funder) {
            Money money = funder.money();
            return new FunderLine(
                    funder.name(), money == null ? null : money.plain(), money == null ? null : money.currency());
        }
    }

    /** A code and its percentage. */
    record Share(String code, String percentage) {}

    static ProjectLine of(Project project, LocalDate day) {
        Description of = project.description();
        Money budget = of.budget();
        return new ProjectLine(
                project.id().value(),
                project.network(),
                project.number(),
                of.title(),
                of.summary(),
                of.family(),
                of.progress(day),
                of.mutual(),
                project.lead().organisation(),
                project.lead().name(),
                project.shownPartners().stream().map(PartnerLine::of).toList(),
                of.territories().stream()
                        .map(t -> new Share(t.code(), Percentage.write(t.basisPoints())))
                        .toList(),
                of.countries().stream()
                        .map(c -> new Share(c.code(), Percentage.write(c.basisPoints())))
                        .toList(),
                of.sectors(),
                of.goals(),
                of.start(),
                of.end(),
                budget == null ? null : budget.plain(),
                budget == null ? null : budget.currency(),
                of.funders().stream().map(FunderLine::of).toList(),
                of.here() == null ? null : said(of.here().text()),
                of.here() == null ? null : said(of.here().indicator()),
                of.there() == null ? null : said(of.there().text()),
                of.there() == null ? null : said(of.there().indicator()),
                project.registeredAt());
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
