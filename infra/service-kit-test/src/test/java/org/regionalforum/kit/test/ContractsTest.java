package org.regionalforum.kit.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ContractsTest {
    private static final String TOPIC = "membership.facts";
    private static final String TYPE = "application-submitted";

    @Test
    void an_example_keeps_its_contract_under_its_short_and_its_full_type() {
        JsonNode example = Contracts.example(TOPIC, TYPE);
        Contracts.check(TOPIC, TYPE, example.toString());
        Contracts.check(TOPIC, "org.regionalforum.membership.application-submitted.v1", example.toString());
    }

    @Test
    void a_missing_field_and_a_date_that_is_none_break_it() {
        ObjectNode missing = (ObjectNode) Contracts.example(TOPIC, TYPE);
        missing.remove("network");
        assertThatThrownBy(() -> Contracts.check(TOPIC, TYPE, missing.toString()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("network");
        ObjectNode undated = (ObjectNode) Contracts.example(TOPIC, TYPE);
        undated.put("on", "yesterday");
        assertThatThrownBy(() -> Contracts.check(TOPIC, TYPE, undated.toString()))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_fact_without_a_contract_fails() {
        assertThatThrownBy(() -> Contracts.check(TOPIC, "nothing-happened", "{}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("contracts/membership.facts/nothing-happened.v1.schema.json");
        assertThat(Contracts.shortType("org.regionalforum.membership.member-left.v1"))
                .isEqualTo("member-left");
    }
}
