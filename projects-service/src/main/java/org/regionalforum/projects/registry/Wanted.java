package org.regionalforum.projects.registry;

import org.jspecify.annotations.Nullable;
import org.regionalforum.projects.project.Selection;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody looks for, as it stands in an address.
 *
 * @param family COOPERATION, GLOBAL_CITIZENSHIP_EDUCATION or INTERNATIONALISATION
 * @param territory code or name of a region, province or municipality
 * @param country two letters (ISO 3166-1 alpha-2, and XK)
 * @param sdg 1 to 17
 * @param sector five digits (DAC)
 * @param organisation lead or confirmed partner, such as it-cf-97657340010
 * @param status PLANNED, UNDER_WAY or ENDED, by the dates
 * @param q beginnings of words of title, summary, names and places; at least one letter or digit
 */
record Wanted(
        @Nullable String family,
        @Nullable String territory,
        @Nullable String country,
        @Nullable String sdg,
        @Nullable String sector,
        @Nullable String organisation,
        @Nullable String status,
        @Nullable String q) {

    /** The same in the words of the register: codes in place of names, as a form offers them. */
    static Wanted of(Selection read) {
        return new Wanted(
                read.family() == null ? null : read.family().name(),
                read.territory(),
                read.country(),
                read.sdg() == null ? null : read.sdg().toString(),
                read.sector(),
                read.organisation(),
                read.status() == null ? null : read.status().name(),
                read.q());
    }

    Wanted without(String part) {
        return with(part, null);
    }

    /** The same, but for one part. */
    Wanted with(String part, @Nullable String value) {
        return new Wanted(
                part.equals("family") ? value : family,
                part.equals("territory") ? value : territory,
                part.equals("country") ? value : country,
                part.equals("sdg") ? value : sdg,
                part.equals("sector") ? value : sector,
                part.equals("organisation") ? value : organisation,
                part.equals("status") ? value : status,
                part.equals("q") ? value : q);
    }

    /** The address of a list with this in it. */
    String address(String path, @Nullable String network, @Nullable String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        part(address, "q", q);
        part(address, "network", network);
        part(address, "family", family);
        part(address, "territory", territory);
        part(address, "country", country);
        part(address, "sdg", sdg);
        part(address, "sector", sector);
        part(address, "organisation", organisation);
        part(address, "status", status);
        part(address, "after", after);
        return address.encode().build().toUriString();
    }

    private static void part(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.queryParam(name, value);
        }
    }
}
