package org.regionalforum.membership.member;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.network.Preset;

/**
 * How many votes a member is to have.
 *
 * <p>Third-Sector Code (D.Lgs. 117/2017), art. 24: one vote each; members that are Third-Sector bodies may have up to five by
 * statute, all others one. Civil Code and networks without legal personality: one organisation, one vote.
 *
 * <p>A Third-Sector body is one whose actor type says so (ETS; voluntary and social-promotion associations), a social
 * cooperative or mutual-aid society by its legal form (D.Lgs. 112/2017, art. 1; D.Lgs. 117/2017, art. 4), or one whose number in
 * the register of the Third Sector staff name. Public bodies, trade unions and employers' organisations are none whatever is
 * named (art. 4, paragraph 2).
 *
 * @param reason the article of the statute and what the number was reckoned from
 * @param register number in the register of the Third Sector (RUNTS), where type and form do not tell
 */
record VoteWeight(
        int weight, @Nullable String reason, @Nullable String register) {
    static final int MOST = 5;

    private static final Set<String> BY_TYPE = Set.of("ETS", "VOLUNTEER_APS");
    private static final Set<String> BY_FORM = Set.of("1.4.30", "1.7.50");
    private static final Set<String> NEVER = Set.of(
            "STATE", "CHAMBER", "UNIVERSITY", "PUBLIC_BODY", "REGION", "LOCAL_AUTHORITY", "TRADE_UNION", "EMPLOYERS");

    /** Refuses what the rules do not allow, beside the field {@code weight}. */
    void check(Preset preset, String actorType, @Nullable String legalForm) {
        if (weight < 1 || weight > MOST) {
            throw Refusal.field("weight", "weight.range", MOST);
        }
        if (weight == 1) {
            return;
        }
        if (preset != Preset.THIRD_SECTOR_CODE) {
            throw Refusal.field("weight", "weight.one-each");
        }
        if (!thirdSector(actorType, legalForm)) {
            throw Refusal.field("weight", "weight.third-sector");
        }
    }

    /** The reason as it is kept, with the register's number where one was named. */
    String words() {
        String written = reason == null ? "" : reason;
        return register == null || register.isBlank() || written.isBlank()
                ? written
                : written + " (RUNTS " + register.strip() + ")";
    }

    private boolean thirdSector(String actorType, @Nullable String legalForm) {
        if (NEVER.contains(actorType)) {
            return false;
        }
        return BY_TYPE.contains(actorType)
                || (legalForm != null && BY_FORM.contains(legalForm))
                || (register != null && !register.isBlank());
    }
}
