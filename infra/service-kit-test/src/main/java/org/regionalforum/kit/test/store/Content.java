package org.regionalforum.kit.test.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.Kind;

/** One field of every kind that services keep. */
record Content(
        LocalDate day,
        Instant moment,
        BigDecimal share,
        Size size,
        @Nullable String note,
        BoxId other,
        Set<BoxId> neighbours,
        Map<BoxId, Integer> weights,
        List<Shape> shapes) {

    enum Size {
        SMALL,
        LARGE
    }

    sealed interface Shape {
        @Kind("circle")
        record Circle(int radius) implements Shape {}

        @Kind("square")
        record Square(int side, @Nullable Shape inside) implements Shape {}
    }
}
