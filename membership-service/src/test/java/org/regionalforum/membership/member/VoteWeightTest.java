package org.regionalforum.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.network.Preset;

class VoteWeightTest {
    @ParameterizedTest
    @ValueSource(strings = {"ETS", "VOLUNTEER_APS"})
    void a_third_sector_body_may_have_up_to_five_votes(String actorType) {
        for (int weight = 1; weight <= 5; weight++) {
            allowed(weight, Preset.THIRD_SECTOR_CODE, actorType, "1.8.10", null);
        }
        refused("weight.range", 6, Preset.THIRD_SECTOR_CODE, actorType, null, null);
        refused("weight.range", 0, Preset.THIRD_SECTOR_CODE, actorType, null, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REGION", "LOCAL_AUTHORITY", "UNIVERSITY", "STATE", "CHAMBER", "TRADE_UNION", "EMPLOYERS"})
    void a_public_body_or_union_has_one_whatever_is_named(String actorType) {
        allowed(1, Preset.THIRD_SECTOR_CODE, actorType, null, null);
        refused("weight.third-sector", 2, Preset.THIRD_SECTOR_CODE, actorType, "1.4.30", "12345");
    }

    @Test
    void an_ordinary_company_has_one_and_a_social_cooperative_more_whatever_its_type() {
        refused("weight.third-sector", 2, Preset.THIRD_SECTOR_CODE, "BUSINESS", "1.3.20", null);
        allowed(2, Preset.THIRD_SECTOR_CODE, "COOPERATIVE", "1.4.30", null);
        allowed(2, Preset.THIRD_SECTOR_CODE, "COOPERATIVE", "1.7.50", null);
        allowed(2, Preset.THIRD_SECTOR_CODE, "BUSINESS", "1.3.20", "RUNTS 4711");
    }

    @Test
    void a_body_that_may_be_one_shows_its_number_in_the_register() {
        refused("weight.third-sector", 3, Preset.THIRD_SECTOR_CODE, "NGO", "1.8.10", " ");
        allowed(3, Preset.THIRD_SECTOR_CODE, "NGO", "1.8.10", "4711");
    }

    @ParameterizedTest
    @EnumSource(
            value = Preset.class,
            names = {"CIVIL_CODE", "NETWORK"})
    void elsewhere_one_organisation_has_one_vote(Preset preset) {
        allowed(1, preset, "ETS", null, null);
        refused("weight.one-each", 2, preset, "ETS", null, null);
    }

    private static void allowed(
            int weight, Preset preset, String actorType, @Nullable String legalForm, @Nullable String register) {
        assertThatCode(() -> new VoteWeight(weight, "Statuto, art. 9", register).check(preset, actorType, legalForm))
                .doesNotThrowAnyException();
    }

    private static void refused(
            String code,
            int weight,
            Preset preset,
            String actorType,
            @Nullable String legalForm,
            @Nullable String register) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> new VoteWeight(weight, "x", register).check(preset, actorType, legalForm));
        assertThat(refusal.errors().getFirst().code()).isEqualTo(code);
    }
}
