package org.regionalforum.projects.wording;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionalforum.projects.description.Money;
import org.regionalforum.projects.description.Percentage;
import org.regionalforum.projects.reference.ActorTypes;
import org.regionalforum.projects.reference.Countries;
import org.regionalforum.projects.reference.Goals;
import org.regionalforum.projects.reference.Sectors;
import org.regionalforum.projects.reference.Territories;
import org.springframework.stereotype.Component;

/** Words for codes, in either language. */
@Component
public class Wording {
    private final ActorTypes types;
    private final Territories territories;
    private final Countries countries;
    private final Sectors sectors;
    private final Goals goals;

    Wording(ActorTypes types, Territories territories, Countries countries, Sectors sectors, Goals goals) {
        this.types = types;
        this.territories = territories;
        this.countries = countries;
        this.sectors = sectors;
        this.goals = goals;
    }

    public Spoken in(Locale language) {
        return new Spoken(language, this);
    }

    /** One language, as templates use it. */
    public record Spoken(Locale language, Wording words) {
        public String type(String key) {
            return words.types.label(key, language);
        }

        public String place(String code) {
            return words.territories.name(code);
        }

        public String country(String code) {
            return words.countries.name(code, language);
        }

        public String sector(String code) {
            return words.sectors.label(code, language);
        }

        public String goal(int number) {
            return words.goals.label(number, language);
        }

        public String share(int basisPoints) {
            String plain = Percentage.write(basisPoints);
            return (language.getLanguage().equals("en") ? plain : plain.replace('.', ',')) + "%";
        }

        /** With its currency after it; exact, as it was written. */
        public @Nullable String money(@Nullable Money money) {
            return money == null ? null : amount(money.amount(), money.currency());
        }

        public String amount(BigDecimal amount, String currency) {
            NumberFormat format =
                    NumberFormat.getNumberInstance(language.getLanguage().equals("en") ? Locale.UK : Locale.ITALY);
            format.setMinimumFractionDigits(Math.max(0, amount.scale()));
            format.setMaximumFractionDigits(Math.max(0, amount.scale()));
            return format.format(amount) + " " + currency;
        }
    }
}
