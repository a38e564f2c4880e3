package org.regionalforum.forum.proposal;

import java.time.LocalDate;

/**
 * An organisation's support for one version.
 *
 * @param person who gave it, by which mandate
 */
public record Support(
        int version,
        String organisation,
        String organisationName,
        String actorType,
        String person,
        String mandate,
        LocalDate on) {}
