package org.regionalforum.projects.reference;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regionalforum.projects.text.Words;
import org.springframework.stereotype.Component;

/**
 * The countries of the world by their two letters (ISO 3166-1 alpha-2), named as the platform's own tables name them; and Kosovo,
 * for which ISO has no code and everybody writes {@code XK}.
 */
@Component
public class Countries {
    private static final Set<String> CODES = codes();

    private final Map<String, String> byName = new HashMap<>();

    Countries() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.ITALIAN)) {
            CODES.forEach(code -> byName.put(Words.key(name(code, language)), code));
        }
    }

    private static Set<String> codes() {
        return Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("XK"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The two letters of a country, from them or from its name in Italian or English. */
    public Optional<String> find(String codeOrName) {
        String code = codeOrName.strip().toUpperCase(Locale.ROOT);
        return Optional.ofNullable(known(code) ? code : byName.get(Words.key(codeOrName)));
    }

    public boolean known(String code) {
        return CODES.contains(code);
    }

    public String name(String code, Locale language) {
        return known(code) ? Locale.of("", code).getDisplayCountry(language) : code;
    }

    /** All codes in the order of their names. */
    public List<String> all(Locale language) {
        return CODES.stream()
                .sorted(Comparator.comparing(code -> name(code, language), Collator.getInstance(language)))
                .toList();
    }
}
