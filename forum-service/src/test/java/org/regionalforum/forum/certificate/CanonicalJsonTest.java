package org.regionalforum.forum.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    public record Node(String name, @Nullable Long number, boolean yes, List<Integer> list) {}

    /** The sorting example of RFC 8785, section 3.2.3: by UTF-16 code units, not by code points. */
    @Test
    void members_stand_in_the_order_of_utf16_code_units() {
        Map<String, Object> members = Map.of(
                "\u20ac", "Euro Sign",
                "\r", "Carriage Return",
                "\ufb33", "Hebrew Letter Dalet With Dagesh",
                "1", "One",
                "\ud83d\ude00", "Emoji: Grinning Face",
                "\u0080", "Control",
                "\u00f6", "Latin Small Letter O With Diaeresis");
        assertThat(CanonicalJson.text(members))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                        + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** The string of RFC 8785, section 3.2.2. */
    @Test
    void strings_are_escaped_as_little_as_possible() {
        assertThat(CanonicalJson.text("\u20ac$\u000f\nA'B\"\\\\\"/"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
        assertThat(CanonicalJson.text("\b\t\f\r\u007f")).isEqualTo("\"\\b\\t\\f\\r\u007f\"");
    }

    @Test
    void a_record_is_an_object_without_what_is_absent() {
        assertThat(CanonicalJson.text(new Node("è", null, true, List.of(3, -1))))
                .isEqualTo("{\"list\":[3,-1],\"name\":\"è\",\"yes\":true}");
        assertThat(CanonicalJson.text(List.of(Map.of(), List.of(), 9007199254740991L)))
                .isEqualTo("[{},[],9007199254740991]");
    }

    @Test
    void whatever_is_not_exact_is_refused() {
        Map<String, Object> holdingNull = new HashMap<>();
        holdingNull.put("a", null);
        for (Object refused : List.of(
                1.5,
                1e3f,
                9007199254740992L,
                new Object(),
                holdingNull,
                Map.of(1, "a"),
                "\ud83d",
                "\ude00",
                "a\ud83db")) {
            assertThatThrownBy(() -> CanonicalJson.text(refused))
                    .as("%s", refused)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
