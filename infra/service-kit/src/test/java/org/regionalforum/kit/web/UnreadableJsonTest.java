package org.regionalforum.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.problem.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class UnreadableJsonTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    record Weight(int grams) {
        Weight {
            if (grams < 0) {
                throw Refusal.invalid("weight.negative", grams);
            }
        }
    }

    record Parcel(List<Weight> weights) {}

    private static Refusal refusal(String json) {
        return UnreadableJson.refusal(
                catchThrowableOfType(JacksonException.class, () -> JSON.readValue(json, Parcel.class)));
    }

    @Test
    void what_a_value_refuses_is_said_of_its_field_with_its_own_code() {
        Refusal refusal = refusal("{\"weights\": [{\"grams\": 1}, {\"grams\": -1}]}");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.errors()).containsExactly(Refusal.FieldError.of("weights[1]", "weight.negative", -1));
    }

    @Test
    void an_unknown_field_is_named_where_it_stands() {
        assertThat(refusal("{\"weights\": [{\"grams\": 1, \"ounces\": 2}]}").errors())
                .extracting(Refusal.FieldError::field, Refusal.FieldError::code)
                .containsExactly(tuple("weights[0].ounces", "field.unknown"));
    }

    @Test
    void what_is_no_json_has_no_field() {
        assertThat(refusal("{\"weights\"").code()).isEqualTo("body.unreadable");
        assertThat(refusal("{\"weights\": 3}").errors())
                .extracting(Refusal.FieldError::field)
                .containsExactly("weights");
    }
}
