package org.regionalforum.projects.description;

/**
 * A share of the project in a country.
 *
 * @param code two letters (ISO 3166-1 alpha-2, and XK)
 * @param basisPoints hundredths of a percent
 */
public record PartnerCountry(String code, int basisPoints) {}
