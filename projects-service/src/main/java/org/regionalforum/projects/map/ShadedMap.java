package org.regionalforum.projects.map;

import java.text.Collator;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.regionalforum.webkit.Bar;

/**
 * What the fragment {@code project/map :: map} draws.
 *
 * @param viewBox the frame
 * @param places every outline, those with something first drawn last, so that their border is whole
 * @param bands the shades in use and what they mean
 * @param bars the same figures as a table: the most first, with those that no outline shows
 */
public record ShadedMap(String viewBox, List<Place> places, List<Band> bands, List<Bar> bars) {

    /**
     * One place of the map.
     *
     * @param shade 0 for none, to 5 for the most
     * @param href where it leads; only used when something is there
     */
    public record Place(String code, String name, String path, long quantity, int shade, String href) {}

    /** The same map with more lines in its table: what belongs beside it and is no single place of it. */
    public ShadedMap beside(List<Bar> more) {
        return new ShadedMap(
                viewBox,
                places,
                bands,
                Stream.concat(bars.stream(), more.stream()).toList());
    }

    /** Places where nothing is: drawn, not named. */
    public List<Place> empty() {
        return places.stream().filter(place -> place.quantity() == 0).toList();
    }

    /** Places where something is: each a link with its name and how many. */
    public List<Place> filled() {
        return places.stream().filter(place -> place.quantity() > 0).toList();
    }

    static ShadedMap of(
            Sheet sheet,
            String viewBox,
            List<Outline> outlines,
            Map<String, Long> quantities,
            Locale language,
            UnaryOperator<String> address) {
        List<Band> bands = Band.upTo(quantities.isEmpty() ? 0 : Math.max(0, Collections.max(quantities.values())));
        Map<String, String> names = new LinkedHashMap<>();
        quantities.forEach((code, much) -> names.put(code, sheet.name(code, language)));
        List<Place> places = outlines.stream()
                .map(outline -> {
                    String name = names.merge(outline.code(), outline.name(sheet, language), (unknown, known) -> known);
                    long much = quantities.getOrDefault(outline.code(), 0L);
                    return new Place(
                            outline.code(),
                            name,
                            outline.path(),
                            much,
                            shade(bands, much),
                            address.apply(outline.code()));
                })
                .toList();
        return new ShadedMap(viewBox, places, bands, bars(quantities, names, language, address));
    }

    private static int shade(List<Band> bands, long quantity) {
        return bands.stream()
                .filter(band -> band.holds(quantity))
                .mapToInt(Band::shade)
                .findFirst()
                .orElse(0);
    }

    private static List<Bar> bars(
            Map<String, Long> quantities, Map<String, String> names, Locale language, UnaryOperator<String> address) {
        return quantities.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> new Bar(
                        names.getOrDefault(one.getKey(), one.getKey()), one.getValue(), address.apply(one.getKey())))
                .sorted(Comparator.comparingLong(Bar::count)
                        .reversed()
                        .thenComparing(Bar::label, Collator.getInstance(language)))
                .toList();
    }
}
