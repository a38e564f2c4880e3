package org.regionalforum.projects.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.projects.description.Benefit;
import org.regionalforum.projects.description.Contact;
import org.regionalforum.projects.description.Description;
import org.regionalforum.projects.description.Funder;
import org.regionalforum.projects.description.Money;
import org.regionalforum.projects.description.Percentage;
import org.regionalforum.projects.description.ProjectInput;
import org.regionalforum.projects.description.ProjectInput.BenefitInput;
import org.regionalforum.projects.description.ProjectInput.ContactInput;
import org.regionalforum.projects.description.ProjectInput.CountryInput;
import org.regionalforum.projects.description.ProjectInput.FunderInput;
import org.regionalforum.projects.description.ProjectInput.MoneyInput;
import org.regionalforum.projects.description.ProjectInput.PartnerInput;
import org.regionalforum.projects.description.ProjectInput.TerritoryInput;

/** A project as one would have written it: what a form begins with, and what a change is laid over. */
public final class Written {
    private Written() {}

    public static ProjectInput of(Project project) {
        Description of = project.description();
        return new ProjectInput(
                of.title(),
                of.summary(),
                of.family() == null ? "" : of.family().name(),
                of.territories().stream()
                        .map(t -> new TerritoryInput(t.code(), Percentage.write(t.basisPoints())))
                        .toList(),
                of.countries().stream()
                        .map(c -> new CountryInput(c.code(), Percentage.write(c.basisPoints())))
                        .toList(),
                of.sectors(),
                of.goals().stream().map(String::valueOf).toList(),
                day(of.start()),
                day(of.end()),
                money(of.budget()),
                of.funders().stream().map(Written::funder).toList(),
                benefit(of.here()),
                benefit(of.there()),
                contact(of.contact()),
                project.partners().stream()
                        .map(p -> new PartnerInput(
                                p.organisation(),
                                p.organisation() == null ? p.name() : null,
                                p.role().name()))
                        .toList());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static @Nullable MoneyInput money(@Nullable Money money) {
        return money == null ? null : new MoneyInput(money.plain(), money.currency());
    }

    private static FunderInput funder(Funder funder) {
        Money money = funder.money();
        return new FunderInput(
                funder.name(), money == null ? "" : money.plain(), money == null ? "" : money.currency());
    }

    private static @Nullable BenefitInput benefit(@Nullable Benefit benefit) {
        return benefit == null ? null : new BenefitInput(benefit.text(), benefit.indicator());
    }

    private static @Nullable ContactInput contact(@Nullable Contact contact) {
        return contact == null ? null : new ContactInput(contact.name(), contact.email(), contact.phone());
    }
}
