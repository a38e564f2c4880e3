package org.regionalforum.projects.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regionalforum.projects.description.Family;

class TotalsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static Totals.Counted project(List<String> places, List<String> regions, String... organisations) {
        return new Totals.Counted(
                Family.COOPERATION, places, regions, List.of(), List.of(organisations), DAY, DAY, false, null);
    }

    @Test
    void a_project_of_a_whole_region_is_counted_once_and_in_none_of_its_provinces() {
        Totals totals = Totals.of(
                List.of(
                        project(List.of("01"), List.of("01"), "a"),
                        project(List.of("01", "07"), List.of("01", "07"), "a", "b"),
                        project(List.of("CN", "01"), List.of(), "b"),
                        project(List.of("001272", "TO", "01"), List.of(), "c")),
                DAY);
        assertThat(totals.projects()).isEqualTo(4);
        assertThat(totals.byRegion()).isEqualTo(Map.of("01", 2L, "07", 1L));
        assertThat(totals.byProvince()).isEqualTo(Map.of("CN", 1L, "TO", 1L));
    }

    @Test
    void each_organisation_has_the_projects_in_which_it_takes_part() {
        Totals totals =
                Totals.of(List.of(project(List.of(), List.of(), "a", "b"), project(List.of(), List.of(), "b")), DAY);
        assertThat(totals.byOrganisation()).isEqualTo(Map.of("a", 1L, "b", 2L));
        assertThat(totals.projects()).isEqualTo(2);
    }
}
