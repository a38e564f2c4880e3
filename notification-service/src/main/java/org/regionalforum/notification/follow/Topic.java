package org.regionalforum.notification.follow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;

/**
 * What is followed: a network's decisions, one of its ballots, an organisation's projects, or the projects with a country. Of
 * network, organisation and country exactly one is named.
 *
 * @param network slug
 * @param ballot id of one of its ballots, null for all that the network decides
 * @param organisation id
 * @param country ISO 3166-1 alpha-2
 */
public record Topic(
        @Nullable String network,
        @Nullable String ballot,
        @Nullable String organisation,
        @Nullable String country) {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Set<String> COUNTRIES = countries();
    private static final String ORGANISATION = "organisation:";
    private static final String COUNTRY = "country:";

    public Topic {
        if (Stream.of(network, organisation, country).filter(one -> one != null).count() != 1
                || ballot != null && network == null) {
            throw Refusal.invalid("follow.one-thing");
        }
        if (network != null && !SLUG.matcher(network).matches()) {
            throw Refusal.field("network", "follow.network-unknown");
        }
        if (ballot != null && !ID.matcher(ballot).matches()) {
            throw Refusal.field("ballot", "follow.ballot-unknown");
        }
        if (organisation != null && !ID.matcher(organisation).matches()) {
            throw Refusal.field("organisation", "follow.organisation-unknown");
        }
        if (country != null && !COUNTRIES.contains(country)) {
            throw Refusal.field("country", "follow.country-unknown");
        }
    }

    public static Topic network(String slug) {
        return new Topic(slug, null, null, null);
    }

    public static Topic ballot(String network, String id) {
        return new Topic(network, id, null, null);
    }

    /** All projects of an organisation. */
    public static Topic organisation(String id) {
        return new Topic(null, null, id, null);
    }

    /** All projects with a country. */
    public static Topic country(String code) {
        return new Topic(null, null, null, code);
    }

    static Topic of(String key) {
        if (key.startsWith(ORGANISATION)) {
            return organisation(key.substring(ORGANISATION.length()));
        }
        if (key.startsWith(COUNTRY)) {
            return country(key.substring(COUNTRY.length()));
        }
        String[] parts = key.split("/", 2);
        return parts.length == 1 ? network(parts[0]) : ballot(parts[0], parts[1]);
    }

    /** {@code cop}, {@code cop/b1}, {@code organisation:it-cf-80018000044} or {@code country:SN}; a slug has no colon. */
    public String key() {
        if (organisation != null) {
            return ORGANISATION + organisation;
        }
        if (country != null) {
            return COUNTRY + country;
        }
        return ballot == null ? String.valueOf(network) : network + "/" + ballot;
    }

    /** Page where it is followed. */
    String path() {
        if (organisation != null) {
            return "/follow/organisations/" + organisation;
        }
        return country == null ? "/follow/" + network : "/follow/countries/" + country;
    }

    private static Set<String> countries() {
        return Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("XK"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
