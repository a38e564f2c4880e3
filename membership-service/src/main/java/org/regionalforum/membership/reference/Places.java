package org.regionalforum.membership.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.stereotype.Component;

/** Municipalities of Piemonte and Liguria by name or code, provinces and regions of Italy, countries of the world. */
@Component
public class Places {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Map<String, Municipality> byCode = new HashMap<>();
    private final Map<String, Municipality> byName = new TreeMap<>();
    private final Map<String, Province> provinces = new TreeMap<>();

    /** A municipality with its ISTAT code. */
    public record Municipality(String code, String name, Province province) {}

    /** A province: the two letters everybody knows, and its region. */
    public record Province(String letters, String name, String regionCode, String region) {}

    Places() {
        Rows.of("provinces.csv")
                .forEach(row -> provinces.put(
                        row.get("province"),
                        new Province(row.get("province"), row.get("name"), row.get("region_code"), row.get("region"))));
        Rows.of("municipalities.csv").forEach(row -> {
            Province province = java.util.Objects.requireNonNull(provinces.get(row.get("province")));
            Municipality municipality = new Municipality(row.get("code"), row.get("name"), province);
            byCode.put(municipality.code(), municipality);
            byName.putIfAbsent(Words.key(municipality.name()), municipality);
        });
    }

    /**
     * Where a body has its seat, from what somebody wrote.
     *
     * @param municipality name or ISTAT code of a municipality of Piemonte or Liguria
     * @param place any other place, as text; then a province or a country is needed
     * @param province two letters
     * @param country two letters (ISO 3166); Italy where none is given
     */
    public Seat seat(
            @Nullable String municipality,
            @Nullable String place,
            @Nullable String province,
            @Nullable String country) {
        if (municipality != null && !municipality.isBlank()) {
            Municipality known = municipality(municipality);
            if (known == null) {
                throw Refusal.field("seat.municipality", "seat.municipality.unknown");
            }
            return Seat.in(known);
        }
        String letters = upper(province);
        String state = upper(country);
        if (letters != null) {
            Province known = provinces.get(letters);
            if (known == null) {
                throw Refusal.field("seat.province", "seat.province.unknown");
            }
            return Seat.in(known, place);
        }
        if (state == null || state.equals("IT")) {
            throw Refusal.field("seat.province", "seat.province.missing");
        }
        if (!COUNTRIES.contains(state)) {
            throw Refusal.field("seat.country", "seat.country.unknown");
        }
        return Seat.abroad(state, place);
    }

    public @Nullable Municipality municipality(String nameOrCode) {
        Municipality byItsCode = byCode.get(nameOrCode.strip());
        return byItsCode != null ? byItsCode : byName.get(Words.key(nameOrCode));
    }

    public Collection<Municipality> municipalities() {
        return byName.values();
    }

    public Collection<Province> provinces() {
        return provinces.values();
    }

    /** Names of the regions in alphabetical order. */
    public List<String> regions() {
        return provinces.values().stream()
                .map(Province::region)
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable String upper(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().toUpperCase(Locale.ROOT);
    }
}
