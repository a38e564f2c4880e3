package org.regionalforum.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.regionalforum.local.demo.DemoProjects.DemoAnswer;
import org.regionalforum.local.demo.DemoProjects.DemoProject;

class DemoProjectsTest {
    private final List<DemoProject> projects = DemoProjects.all();

    @Test
    void the_projects_show_every_way_a_part_can_stand() {
        assertThat(projects).hasSizeBetween(8, 12);
        assertThat(projects).extracting(DemoProject::network).contains("cop", "rail");
        assertThat(projects).filteredOn(project -> !project.register()).hasSize(1);
        assertThat(projects)
                .as("three members together")
                .anyMatch(project -> members(project).size() == 2 && confirmations(project) == 2);
        assertThat(projects)
                .as("one waits for a partner")
                .anyMatch(project -> members(project).size() > project.answers().size());
        assertThat(projects)
                .as("one was refused")
                .anyMatch(project -> project.answers().stream()
                        .anyMatch(answer -> answer.answer().equals("refusal")));
        assertThat(projects)
                .filteredOn(DemoProject::register)
                .as("one is not yet mutual")
                .anyMatch(project -> !benefit(project, "there").containsKey("indicator"));
        assertThat(projects)
                .extracting(project -> project.description().get("family"))
                .contains("COOPERATION", "GLOBAL_CITIZENSHIP_EDUCATION", "INTERNATIONALISATION");
    }

    @Test
    void lead_and_partners_are_members_of_the_network_and_who_answers_was_asked() {
        for (DemoProject project : projects) {
            Set<String> members = new String(DemoData.members(project.network()), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> "it-cf-" + line.split(",", 2)[0])
                    .collect(Collectors.toSet());
            assertThat(members).contains(project.lead()).containsAll(members(project));
            assertThat(members(project)).doesNotContain(project.lead()).doesNotHaveDuplicates();
            assertThat(members(project))
                    .containsAll(project.answers().stream()
                            .map(DemoAnswer::organisation)
                            .toList());
        }
    }

    @Test
    void percentages_add_up_to_100() {
        for (DemoProject project : projects) {
            for (String list : new String[] {"territories", "countries"}) {
                assertThat(rows(project, list).stream()
                                .map(row -> new BigDecimal(row.get("percentage")))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as("%s of %s", list, project.description().get("title"))
                        .isEqualByComparingTo("100");
            }
        }
    }

    private static long confirmations(DemoProject project) {
        return project.answers().stream()
                .filter(answer -> answer.answer().equals("confirmation"))
                .count();
    }

    private static List<String> members(DemoProject project) {
        return rows(project, "partners").stream()
                .filter(row -> row.containsKey("organisation"))
                .map(row -> row.get("organisation"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> rows(DemoProject project, String list) {
        return (List<Map<String, String>>) project.description().getOrDefault(list, List.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> benefit(DemoProject project, String side) {
        return (Map<String, String>) project.description().getOrDefault(side, Map.of());
    }
}
