package org.regionalforum.projects.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.regionalforum.projects.text.Words;
import org.springframework.stereotype.Component;

/** Municipalities of Piemonte and Liguria, provinces and regions of Italy. */
@Component
public class Territories {
    private static final String MUNICIPALITY_OF = "Comune di ";

    private final Map<String, Area> byCode = new HashMap<>();
    private final Map<String, Area> byName = new HashMap<>();
    private final Map<String, Area> regions = new TreeMap<>();
    private final Map<String, Area> provinces = new LinkedHashMap<>();

    /** How large a territory is. */
    public enum Kind {
        MUNICIPALITY,
        PROVINCE,
        REGION
    }

    /**
     * A territory here.
     *
     * @param code six digits of a municipality (ISTAT), two letters of a province, two digits of a region (ISTAT)
     * @param within its own code and those of what it lies in
     */
    public record Area(Kind kind, String code, String name, List<String> within) {}

    Territories() {
        Rows.of("provinces.csv").forEach(row -> {
            String region = row.get("region_code");
            add(regions, new Area(Kind.REGION, region, row.get("region"), List.of(region)));
            String letters = row.get("province");
            add(provinces, new Area(Kind.PROVINCE, letters, row.get("name"), List.of(letters, region)));
        });
        Map<String, Area> municipalities = new HashMap<>();
        Rows.of("municipalities.csv").forEach(row -> {
            Area province = Objects.requireNonNull(provinces.get(row.get("province")));
            List<String> within = new ArrayList<>(List.of(row.get("code")));
            within.addAll(province.within());
            add(municipalities, new Area(Kind.MUNICIPALITY, row.get("code"), row.get("name"), List.copyOf(within)));
        });
        byCode.putAll(regions);
        byCode.putAll(provinces);
        byCode.putAll(municipalities);
        // A name that is a region's and a municipality's too is the larger one's; the smaller is found by its code.
        for (Map<String, Area> areas : List.of(municipalities, provinces, regions)) {
            areas.values().forEach(area -> byName.put(Words.key(area.name()), area));
        }
        municipalities.values().forEach(town -> byName.put(Words.key(MUNICIPALITY_OF + town.name()), town));
    }

    private static void add(Map<String, Area> to, Area area) {
        to.putIfAbsent(area.code(), area);
    }

    /** A territory by its code or its name, in whatever case. */
    public Optional<Area> find(String codeOrName) {
        Area known = byCode.get(codeOrName.strip().toUpperCase(Locale.ROOT));
        return Optional.ofNullable(known == null ? byName.get(Words.key(codeOrName)) : known);
    }

    /** The name of a code; the code where it is none of ours. */
    public String name(String code) {
        Area area = byCode.get(code);
        return area == null ? code : area.name();
    }

    /** A name by which {@link #find} finds this territory and no other; the code where there is none. */
    public String written(String code) {
        String name = name(code);
        for (String one : List.of(name, MUNICIPALITY_OF + name)) {
            if (find(one).filter(area -> area.code().equals(code)).isPresent()) {
                return one;
            }
        }
        return code;
    }

    /** By code. */
    public Collection<Area> regions() {
        return regions.values();
    }

    /** By region, then by name as the table has them. */
    public Collection<Area> provinces() {
        return provinces.values();
    }
}
