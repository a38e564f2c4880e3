package org.regionalforum.projects.description;

import org.regionalforum.projects.reference.Territories;

/**
 * A share of the project here.
 *
 * @param code of a municipality, province or region
 * @param basisPoints hundredths of a percent
 */
public record Territory(Territories.Kind kind, String code, int basisPoints) {}
