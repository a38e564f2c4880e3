package org.regionalforum.forum.register;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;

/** An organ of a network that takes decisions; each keeps a register of its own. */
public enum Body {
    ASSEMBLY,
    BOARD,
    COMMITTEE,
    /** A working group. */
    GROUP;

    /** As registers, certificates and facts name it: {@code assembly}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The body with this code, the assembly where none is named; refuses (404) where there is no such body. */
    public static Body of(@Nullable String code) {
        return code == null
                ? ASSEMBLY
                : Arrays.stream(values())
                        .filter(body -> body.code().equals(code))
                        .findFirst()
                        .orElseThrow(Refusal::notFound);
    }
}
