package org.regionalforum.projects.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.projects.description.Benefit;
import org.regionalforum.projects.description.Contact;
import org.regionalforum.projects.description.Description;
import org.regionalforum.projects.description.Family;
import org.regionalforum.projects.description.Money;
import org.regionalforum.projects.description.Percentage;
import org.regionalforum.projects.description.Progress;

/**
 * A project. Everybody sees who confirmed; who acts for its lead or keeps the network sees every part, and the history.
 *
 * @param number among the projects of the network; absent before it is registered
 * @param progress by its dates
 * @param mutual whether both sides have a benefit with an indicator
 * @param partners with the id of the text that is an outsider's name
 * @param history the oldest first; absent for everybody else
 */
record ProjectView(
        String project,
        String network,
        @Nullable Integer number,
        ProjectStatus status,
        Progress progress,
        boolean mutual,
        String title,
        String summary,
        @Nullable Family family,
        Lead lead,
        List<PartnerView> partners,
        List<TerritoryView> territories,
        List<CountryView> countries,
        List<String> sectors,
        List<Integer> goals,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable MoneyView budget,
        List<FunderView> funders,
        @Nullable Benefit here,
        @Nullable Benefit there,
        @Nullable Contact contact,
        List<DocumentView> documents,
        @Nullable Instant registeredAt,
        @Nullable List<Change> history) {

    record PartnerView(
            @Nullable String organisation,
            String name,
            @Nullable String actorType,
            PartnerRole role,
            PartnerState state,
            @Nullable String text) {}

    record TerritoryView(String kind, String code, String percentage) {}

    record CountryView(String country, String percentage) {}

    /** An exact amount as text. */
    record MoneyView(String amount, String currency) {
        static @Nullable MoneyView of(@Nullable Money money) {
            return money == null ? null : new MoneyView(money.plain(), money.currency());
        }
    }

    record FunderView(String name, @Nullable MoneyView money) {}

    record DocumentView(String document, String name, long size, String sha256, Instant addedAt) {}

    static ProjectView of(Project project, LocalDate day, boolean inside) {
        Description of = project.description();
        List<Partner> partners = inside ? project.partners() : project.shownPartners();
        return new ProjectView(
                project.id().value(),
                project.network(),
                project.number(),
                project.status(),
                of.progress(day),
                of.mutual(),
                of.title(),
                of.summary(),
                of.family(),
                project.lead(),
                partners.stream()
                        .map(p -> new PartnerView(
                                p.organisation(), p.name(), p.actorType(), p.role(), p.state(), p.text()))
                        .toList(),
                of.territories().stream()
                        .map(t -> new TerritoryView(t.kind().name(), t.code(), Percentage.write(t.basisPoints())))
                        .toList(),
                of.countries().stream()
                        .map(c -> new CountryView(c.code(), Percentage.write(c.basisPoints())))
                        .toList(),
                of.sectors(),
                of.goals(),
                of.start(),
                of.end(),
                MoneyView.of(of.budget()),
                of.funders().stream()
                        .map(f -> new FunderView(f.name(), MoneyView.of(f.money())))
                        .toList(),
                of.here(),
                of.there(),
                of.contact(),
                project.documents().stream()
                        .map(d -> new DocumentView(d.file(), d.name(), d.size(), d.sha256(), d.addedAt()))
                        .toList(),
                project.registeredAt(),
                inside ? project.history() : null);
    }
}
