package org.regionalforum.membership.network;

/** The body of law that a network's default rules come from. */
public enum Preset {
    /** Civil Code, articles 14 to 24. */
    CIVIL_CODE,
    /** Third-Sector Code, D.Lgs. 117/2017. */
    THIRD_SECTOR_CODE,
    /** What the members of a network without legal personality agreed on. */
    NETWORK
}
