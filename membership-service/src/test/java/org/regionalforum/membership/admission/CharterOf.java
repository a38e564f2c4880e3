package org.regionalforum.membership.admission;

import org.regionalforum.membership.network.Charter;
import org.regionalforum.membership.network.Preset;

/** Charters for tests. */
final class CharterOf {
    private CharterOf() {}

    static Charter cop() {
        return new Charter(
                "Consorzio Ong Piemontesi",
                "COP",
                1997,
                Preset.THIRD_SECTOR_CODE,
                null,
                "Piemonte",
                null,
                null,
                60,
                60);
    }
}
