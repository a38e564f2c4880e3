package org.regionalforum.projects.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalforum.projects.description.Family;
import org.regionalforum.projects.description.Money;
import org.regionalforum.projects.description.Progress;

/**
 * How much there is of what was looked for. Every project is counted once, however many organisations take part; one that acts in
 * two countries counts in each of the two, so that the countries may add up to more than the projects.
 *
 * @param mutual those with a measured benefit on both sides
 * @param byProvince by the two letters of the provinces in which territories lie
 * @param byRegion by the two digits of the regions that are a territory as a whole: such a project is in no province
 * @param byOrganisation by the lead and those who confirmed
 * @param budget exact sums, by currency
 */
public record Totals(
        long projects,
        long mutual,
        Map<Family, Long> byFamily,
        Map<Progress, Long> byStatus,
        SortedMap<String, Long> byCountry,
        SortedMap<String, Long> byProvince,
        SortedMap<String, Long> byRegion,
        SortedMap<String, Long> byOrganisation,
        SortedMap<String, BigDecimal> budget) {
    private static final int LETTERS = 2;

    /**
     * What of a project counts.
     *
     * @param regions those that are a territory as a whole
     */
    record Counted(
            Family family,
            List<String> places,
            List<String> regions,
            List<String> countries,
            List<String> organisations,
            LocalDate from,
            LocalDate to,
            boolean mutual,
            @Nullable Money budget) {
        List<String> provinces() {
            return places.stream()
                    .filter(code -> code.length() == LETTERS && Character.isLetter(code.charAt(0)))
                    .toList();
        }
    }

    static Totals of(Iterable<Counted> all, LocalDate day) {
        long projects = 0;
        long mutual = 0;
        Map<Family, Long> families = new EnumMap<>(Family.class);
        Map<Progress, Long> statuses = new EnumMap<>(Progress.class);
        SortedMap<String, Long> countries = new TreeMap<>();
        SortedMap<String, Long> provinces = new TreeMap<>();
        SortedMap<String, Long> regions = new TreeMap<>();
        SortedMap<String, Long> organisations = new TreeMap<>();
        SortedMap<String, BigDecimal> budget = new TreeMap<>();
        for (Counted one : all) {
            projects++;
            mutual += one.mutual() ? 1 : 0;
            families.merge(one.family(), 1L, Long::sum);
            statuses.merge(Progress.on(day, one.from(), one.to()), 1L, Long::sum);
            one.countries().forEach(code -> countries.merge(code, 1L, Long::sum));
            one.provinces().forEach(letters -> provinces.merge(letters, 1L, Long::sum));
            one.regions().forEach(region -> regions.merge(region, 1L, Long::sum));
            one.organisations().forEach(id -> organisations.merge(id, 1L, Long::sum));
            Money money = one.budget();
            if (money != null) {
                budget.merge(money.currency(), money.amount(), BigDecimal::add);
            }
        }
        return new Totals(projects, mutual, families, statuses, countries, provinces, regions, organisations, budget);
    }
}
