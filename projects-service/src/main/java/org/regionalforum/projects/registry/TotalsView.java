package org.regionalforum.projects.registry;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regionalforum.projects.description.Family;
import org.regionalforum.projects.description.Progress;
import org.regionalforum.projects.project.Totals;

/**
 * How much there is. Every project is counted once, however many organisations take part; one that acts in two countries counts in
 * each of the two.
 *
 * @param mutual those with a measured benefit on both sides
 * @param byProvince by the two letters of the provinces in which territories lie
 * @param byRegion by the two digits (ISTAT) of the regions that are a territory as a whole: such a project is in no province
 * @param budget exact sums as text, by currency
 */
record TotalsView(
        long projects,
        long mutual,
        Map<Family, Long> byFamily,
        Map<Progress, Long> byStatus,
        SortedMap<String, Long> byCountry,
        SortedMap<String, Long> byProvince,
        SortedMap<String, Long> byRegion,
        SortedMap<String, String> budget) {
    static TotalsView of(Totals totals) {
        SortedMap<String, String> budget = new TreeMap<>();
        for (Map.Entry<String, BigDecimal> sum : totals.budget().entrySet()) {
            budget.put(sum.getKey(), sum.getValue().toPlainString());
        }
        return new TotalsView(
                totals.projects(),
                totals.mutual(),
                totals.byFamily(),
                totals.byStatus(),
                totals.byCountry(),
                totals.byProvince(),
                totals.byRegion(),
                budget);
    }
}
