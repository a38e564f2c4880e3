package org.regionalforum.membership.reference;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a body has its seat. A municipality may merge with another: code and name stay as they were entered.
 *
 * @param place name of the municipality, or the place as text
 * @param municipalityCode ISTAT code, for municipalities that the product knows
 * @param province two letters, in Italy
 * @param region name, in Italy
 * @param country two letters (ISO 3166)
 */
public record Seat(
        @Nullable String place,
        @Nullable String municipalityCode,
        @Nullable String province,
        @Nullable String region,
        String country) {
    private static final int LONGEST_PLACE = 100;

    static Seat in(Places.Municipality municipality) {
        return new Seat(
                municipality.name(),
                municipality.code(),
                municipality.province().letters(),
                municipality.province().region(),
                "IT");
    }

    static Seat in(Places.Province province, @Nullable String place) {
        return new Seat(text(place), null, province.letters(), province.region(), "IT");
    }

    static Seat abroad(String country, @Nullable String place) {
        return new Seat(text(place), null, null, null, country);
    }

    /** Whether it is one of the municipalities that the product knows. */
    public boolean known() {
        return municipalityCode != null;
    }

    /** As people write it: place, province in brackets, country where it is not Italy. */
    public String inWords(Locale locale) {
        String letters = province == null ? "" : "(" + province + ")";
        String state = country.equals("IT") ? "" : Locale.of("", country).getDisplayCountry(locale);
        return Stream.of(place == null ? "" : place, letters, state)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String text(@Nullable String place) {
        return place == null || place.isBlank() ? null : Words.line("seat.place", place, LONGEST_PLACE);
    }
}
