package org.regionalforum.projects.description;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalforum.projects.description.ProjectInput.BenefitInput;
import org.regionalforum.projects.description.ProjectInput.ContactInput;
import org.regionalforum.projects.description.ProjectInput.CountryInput;
import org.regionalforum.projects.description.ProjectInput.TerritoryInput;
import org.regionalforum.projects.reference.Countries;
import org.regionalforum.projects.reference.Goals;
import org.regionalforum.projects.reference.Sectors;
import org.regionalforum.projects.reference.Territories;
import org.regionalforum.projects.text.Words;
import org.springframework.stereotype.Component;

/** Reads what somebody wrote; every field that cannot be read is complained of by its own name. */
@Component
public class DescriptionReader {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 10_000;
    private static final int LONGEST_TEXT = 2000;
    static final int LONGEST_NAME = 200;
    private static final int MOST = 100;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private final Territories territories;
    private final Countries countries;
    private final Sectors sectors;
    private final Goals goals;

    DescriptionReader(Territories territories, Countries countries, Sectors sectors, Goals goals) {
        this.territories = territories;
        this.countries = countries;
        this.sectors = sectors;
        this.goals = goals;
    }

    /** What could be read; the rest is in the complaints. */
    public Description read(ProjectInput input, Complaints wrong) {
        LocalDate start = date("start", input.start(), wrong);
        LocalDate end = date("end", input.end(), wrong);
        if (start != null && end != null && end.isBefore(start)) {
            wrong.add("end", "dates.order");
        }
        Money budget = MoneyReader.budget(input.budget(), wrong);
        return new Description(
                wrong.or("", () -> Words.line("title", text(input.title()), LONGEST_TITLE)),
                wrong.or("", () -> Words.text("summary", text(input.summary()), LONGEST_SUMMARY)),
                family(input.family(), wrong),
                territories(input.territories(), wrong),
                countries(input.countries(), wrong),
                sectors(input.sectors(), wrong),
                goals(input.goals(), wrong),
                start,
                end,
                budget,
                MoneyReader.funders(input.funders(), budget, wrong),
                benefit("here", input.here(), wrong),
                benefit("there", input.there(), wrong),
                contact(input.contact(), wrong));
    }

    private static @Nullable Family family(@Nullable String name, Complaints wrong) {
        if (ProjectInput.empty(name)) {
            return null;
        }
        for (Family family : Family.values()) {
            if (family.name().equals(name)) {
                return family;
            }
        }
        wrong.add("family", "choice.missing");
        return null;
    }

    private List<Territory> territories(@Nullable List<TerritoryInput> rows, Complaints wrong) {
        List<Territory> read = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < size("territories", rows, wrong); at++) {
            TerritoryInput row = Objects.requireNonNull(rows).get(at);
            if (row == null || row.blank()) {
                continue;
            }
            String field = "territories[" + at + "]";
            Optional<Territories.Area> area = territories.find(text(row.place()));
            OptionalInt share = share(field, row.percentage(), wrong);
            if (area.isEmpty()) {
                wrong.add(field + ".place", "territory.unknown");
            } else if (!seen.add(area.get().code())) {
                wrong.add(field + ".place", "list.twice");
            } else if (share.isPresent()) {
                read.add(new Territory(area.get().kind(), area.get().code(), share.getAsInt()));
            }
        }
        return read;
    }

    private List<PartnerCountry> countries(@Nullable List<CountryInput> rows, Complaints wrong) {
        List<PartnerCountry> read = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < size("countries", rows, wrong); at++) {
            CountryInput row = Objects.requireNonNull(rows).get(at);
            if (row == null || row.blank()) {
                continue;
            }
            String field = "countries[" + at + "]";
            Optional<String> code = countries.find(text(row.country()));
            OptionalInt share = share(field, row.percentage(), wrong);
            if (code.isEmpty()) {
                wrong.add(field + ".country", "country.unknown");
            } else if (!seen.add(code.get())) {
                wrong.add(field + ".country", "list.twice");
            } else if (share.isPresent()) {
                read.add(new PartnerCountry(code.get(), share.getAsInt()));
            }
        }
        return read;
    }

    private static OptionalInt share(String field, @Nullable String percentage, Complaints wrong) {
        OptionalInt share = Percentage.read(text(percentage));
        if (share.isEmpty()) {
            wrong.add(field + ".percentage", "percentage.invalid");
        }
        return share;
    }

    private List<String> sectors(@Nullable List<String> codes, Complaints wrong) {
        List<String> read = clean("sectors", codes, wrong);
        if (!read.stream().allMatch(sectors::known)) {
            wrong.add("sectors", "sector.unknown");
        }
        return read;
    }

    private List<Integer> goals(@Nullable List<String> numbers, Complaints wrong) {
        List<Integer> read = new ArrayList<>();
        for (String number : clean("goals", numbers, wrong)) {
            if (number.matches("\\d{1,2}") && goals.known(Integer.parseInt(number))) {
                read.add(Integer.parseInt(number));
            } else {
                wrong.add("goals", "goal.unknown");
            }
        }
        return read.stream().distinct().sorted().toList();
    }

    private static List<String> clean(String field, @Nullable List<String> given, Complaints wrong) {
        List<String> all = new ArrayList<>();
        for (int at = 0; at < size(field, given, wrong); at++) {
            String one = text(Objects.requireNonNull(given).get(at)).strip();
            if (!one.isEmpty() && !all.contains(one)) {
                all.add(one);
            }
        }
        return all;
    }

    private static @Nullable LocalDate date(String field, @Nullable String written, Complaints wrong) {
        if (ProjectInput.empty(written)) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text(written).strip());
            if (date.getYear() >= 1900 && date.getYear() <= 2200) {
                return date;
            }
        } catch (DateTimeException e) {
            // said below, as for a day that is too far away
        }
        wrong.add(field, "date.invalid");
        return null;
    }

    private static @Nullable Benefit benefit(String side, @Nullable BenefitInput input, Complaints wrong) {
        if (input == null) {
            return null;
        }
        String text = wrong.or("", () -> Words.text(side + ".text", text(input.text()), LONGEST_TEXT));
        String indicator = wrong.or("", () -> Words.text(side + ".indicator", text(input.indicator()), LONGEST_TEXT));
        if (text.isEmpty() && !indicator.isEmpty()) {
            wrong.add(side + ".text", "field.notblank");
        }
        return text.isEmpty() && indicator.isEmpty() ? null : new Benefit(text, indicator);
    }

    private static @Nullable Contact contact(@Nullable ContactInput input, Complaints wrong) {
        if (input == null) {
            return null;
        }
        String name = wrong.or("", () -> Words.line("contact.name", text(input.name()), LONGEST_NAME));
        String email = wrong.or("", () -> Words.line("contact.email", text(input.email()), LONGEST_NAME));
        String phone = wrong.or("", () -> Words.line("contact.phone", text(input.phone()), 40));
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            wrong.add("contact.email", "email.invalid");
        }
        return name.isEmpty() && email.isEmpty() && phone.isEmpty() ? null : new Contact(name, email, phone);
    }

    static int size(String field, @Nullable List<?> rows, Complaints wrong) {
        int size = rows == null ? 0 : rows.size();
        if (size > MOST) {
            wrong.add(field, "list.too-long", MOST);
        }
        return Math.min(size, MOST);
    }

    static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
