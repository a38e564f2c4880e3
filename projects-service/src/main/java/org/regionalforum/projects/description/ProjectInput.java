package org.regionalforum.projects.description;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A project as somebody writes it, in JSON or in a form: everything is text, nothing is lost that cannot be read. What is null
 * is left as it is; an empty text or list takes away; a row of a list that is null says nothing, as one without content.
 *
 * @param family COOPERATION, GLOBAL_CITIZENSHIP_EDUCATION or INTERNATIONALISATION
 * @param territories where it acts here; the percentages add up to 100
 * @param countries partner countries; the percentages add up to 100
 * @param sectors purposes by their five digits (DAC)
 * @param goals 1 to 17 (2030 Agenda)
 * @param start first day, such as 2026-11-24
 * @param end last day
 * @param here what the territory here gains
 * @param there what the partner countries gain
 * @param contact whom to ask; public on the project's page
 * @param partners who takes part beside the lead
 */
public record ProjectInput(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String family,
        @Nullable List<TerritoryInput> territories,
        @Nullable List<CountryInput> countries,
        @Nullable List<String> sectors,
        @Nullable List<String> goals,
        @Nullable String start,
        @Nullable String end,
        @Nullable MoneyInput budget,
        @Nullable List<FunderInput> funders,
        @Nullable BenefitInput here,
        @Nullable BenefitInput there,
        @Nullable ContactInput contact,
        @Nullable List<PartnerInput> partners) {

    /**
     * @param place code or name of a municipality of Piemonte or Liguria, of a province or of a region
     * @param percentage with at most two decimals
     */
    public record TerritoryInput(
            @Nullable String place, @Nullable String percentage) {
        public boolean blank() {
            return empty(place) && empty(percentage);
        }
    }

    /**
     * @param country two letters (ISO 3166-1 alpha-2, and XK)
     * @param percentage with at most two decimals
     */
    public record CountryInput(
            @Nullable String country, @Nullable String percentage) {
        public boolean blank() {
            return empty(country) && empty(percentage);
        }
    }

    /**
     * @param amount such as 1234.56
     * @param currency three letters (ISO 4217); EUR where none is given
     */
    public record MoneyInput(
            @Nullable String amount, @Nullable String currency) {}

    /**
     * @param amount such as 1234.56; may be left out
     * @param currency three letters (ISO 4217); that of the budget where none is given, EUR where there is no budget
     */
    public record FunderInput(
            @Nullable String name,
            @Nullable String amount,
            @Nullable String currency) {
        public boolean blank() {
            return empty(name) && empty(amount);
        }
    }

    /**
     * @param indicator by what one will see it
     */
    public record BenefitInput(
            @Nullable String text, @Nullable String indicator) {}

    public record ContactInput(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    /**
     * @param organisation a member of the network, such as it-cf-97657340010
     * @param name of an outsider, instead; beside a member no other than its own
     * @param role PARTNER, FUNDER, LOCAL_PARTNER, TECHNICAL_PARTNER or ASSOCIATE
     */
    public record PartnerInput(
            @Nullable String organisation,
            @Nullable String name,
            @Nullable String role) {
        public boolean blank() {
            return empty(organisation) && empty(name);
        }
    }

    /** Nothing said yet. */
    public static ProjectInput empty() {
        return new ProjectInput(
                "", "", "", List.of(), List.of(), List.of(), List.of(), "", "", null, List.of(), null, null, null,
                List.of());
    }

    /** This, with what another says instead. */
    public ProjectInput with(ProjectInput patch) {
        return new ProjectInput(
                one(patch.title, title),
                one(patch.summary, summary),
                one(patch.family, family),
                one(patch.territories, territories),
                one(patch.countries, countries),
                one(patch.sectors, sectors),
                one(patch.goals, goals),
                one(patch.start, start),
                one(patch.end, end),
                one(patch.budget, budget),
                one(patch.funders, funders),
                one(patch.here, here),
                one(patch.there, there),
                one(patch.contact, contact),
                one(patch.partners, partners));
    }

    /** As a form means it: what is not there was taken away. */
    public ProjectInput complete() {
        return empty().with(new ProjectInput(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new MoneyInput("", ""),
                        null,
                        new BenefitInput("", ""),
                        new BenefitInput("", ""),
                        new ContactInput("", "", ""),
                        null))
                .with(this);
    }

    private static <T> @Nullable T one(@Nullable T patch, @Nullable T before) {
        return patch == null ? before : patch;
    }

    static boolean empty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").isBlank();
    }
}
