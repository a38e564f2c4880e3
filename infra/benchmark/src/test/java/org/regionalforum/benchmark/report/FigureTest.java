package org.regionalforum.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.regionalforum.benchmark.load.Median;
import org.regionalforum.benchmark.load.Percentiles;

class FigureTest {
    @Test
    void a_rate_below_its_share_of_the_reference_misses_the_bar() {
        Figure figure = new Figure("relay", "memory", "facts/s", 69, 100, "updates", new Bar.AtLeast(0.7));

        assertThat(figure.met()).isFalse();
        assertThat(new MarkdownTable(List.of(figure)).text())
                .endsWith("| relay | memory | 69.00 facts/s | 100 facts/s, updates | 0.69 | ≥ 0.70 | **missed** |\n");
    }

    @Test
    void a_time_within_so_many_times_the_reference_meets_the_bar() {
        assertThat(new Figure("latency", "memory", "ms", 9, 3, "by hand", new Bar.AtMost(3)).met())
                .isTrue();
        assertThat(Figure.alone("ready", "", "s", 31, new Bar.UpTo(30)).met()).isFalse();
    }

    @Test
    void half_and_the_slowest_hundredth_are_told_apart() {
        long[] nanos = new long[200];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = (200 - i) * 1_000_000L;
        }
        Percentiles times = new Percentiles(nanos);

        assertThat(times.millis(50)).isEqualTo(100);
        assertThat(times.millis(99)).isEqualTo(198);
        assertThat(Median.of(List.of(5.0, 1.0, 3.0))).isEqualTo(3);
        assertThat(Median.of(List.of(4.0, 1.0))).isEqualTo(2.5);
    }
}
