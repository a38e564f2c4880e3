package org.regionalforum.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is watched exists: every metric is made by the code, every alert has its page and its test. */
class ObservabilityTest {
    private static final String FOLDER = "infra/observability";

    private static Map<String, Map<String, Object>> alerts() {
        Map<String, Object> rules = new Yaml().load(Repository.text(FOLDER + "/rules/forum.yml"));
        Map<String, Map<String, Object>> alerts = new LinkedHashMap<>();
        for (Object group : ComposeFile.list(rules, "groups")) {
            for (Object rule : ComposeFile.list(map(group), "rules")) {
                alerts.put(String.valueOf(map(rule).get("alert")), map(rule));
            }
        }
        return alerts;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @Test
    void every_alert_judges_by_metrics_that_the_code_makes() {
        Set<String> made = known();
        alerts().forEach((name, rule) -> assertThat(Metrics.asked(String.valueOf(rule.get("expr"))))
                .as(name)
                .isSubsetOf(made));
        assertThat(alerts())
                .containsKeys("OutboxOld", "InboxLag", "DeadLetter", "StatutoryDeliveryFailed", "TermEnding");
    }

    @Test
    void every_dashboard_shows_metrics_that_the_code_makes() {
        Set<String> made = known();
        Set<String> shown = new TreeSet<>();
        Set<String> ids = new TreeSet<>();
        for (Path file : Repository.below(FOLDER + "/grafana/dashboards", ".json")) {
            JsonNode dashboard = new JsonMapper().readTree(Repository.text(file));
            assertThat(ids.add(dashboard.path("uid").asString("")))
                    .as("%s has an id of its own", file)
                    .isTrue();
            assertThat(dashboard.path("panels")).isNotEmpty();
            for (JsonNode panel : dashboard.path("panels")) {
                assertThat(panel.path("datasource").path("uid").asString("")).isEqualTo("prometheus");
                for (JsonNode target : panel.path("targets")) {
                    Set<String> asked = Metrics.asked(target.path("expr").asString(""));
                    assertThat(asked)
                            .as("%s: %s", file.getFileName(), panel.path("title"))
                            .isSubsetOf(made);
                    shown.addAll(asked);
                }
            }
        }
        assertThat(shown).as("what the code measures of its own is shown").containsAll(ownGauges());
        assertThat(Repository.text(FOLDER + "/grafana/provisioning/datasources/forum.yml"))
                .contains("uid: prometheus", "http://prometheus:9090");
    }

    private static Set<String> known() {
        Set<String> made = new TreeSet<>(Metrics.made());
        assertThat(made).as("the code is read").contains("forum_outbox_age_seconds", "forum_due_runs_total");
        made.addAll(Metrics.OF_THE_FRAMEWORK);
        return made;
    }

    private static Set<String> ownGauges() {
        Set<String> gauges = new TreeSet<>(Metrics.made());
        gauges.removeIf(name -> name.endsWith("_total")
                || name.endsWith("_max")
                || name.equals("forum_inbox_not_yet_overdue")); // its age is shown
        return gauges;
    }

    @Test
    void every_alert_has_a_page_and_every_page_an_alert() {
        Set<String> pages = new TreeSet<>();
        alerts().forEach((name, rule) -> {
            String page =
                    String.valueOf(map(ComposeFile.known(rule, "annotations")).get("runbook"));
            assertThat(Repository.at(page)).as(name).exists();
            assertThat(Repository.text(page)).startsWith("# " + name + "\n").contains("**What it means.**", "**Do.**");
            assertThat(Repository.text("infra/docs/runbooks/README.md"))
                    .contains("[" + name + "](" + Repository.at(page).getFileName() + ")");
            pages.add(String.valueOf(Repository.at(page).getFileName()));
            assertThat(map(ComposeFile.known(rule, "labels")).get("severity"))
                    .as(name)
                    .isIn("critical", "warning");
        });
        Set<String> there = new TreeSet<>();
        Repository.below("infra/docs/runbooks", ".md").forEach(page -> there.add(String.valueOf(page.getFileName())));
        there.remove("README.md");
        assertThat(there).isEqualTo(pages);
    }

    @Test
    void every_alert_is_made_to_fire_by_a_test() {
        Set<String> fired = new TreeSet<>();
        Matcher test = Pattern.compile("alertname: (\\w+)\\n\\s+exp_alerts:\\n\\s+- exp_labels")
                .matcher(Repository.text(FOLDER + "/tests/forum.yml"));
        while (test.find()) {
            fired.add(test.group(1));
        }
        assertThat(fired).isEqualTo(alerts().keySet());
    }

    @Test
    void a_name_that_nobody_makes_would_be_found() {
        assertThat(Metrics.asked("max by (service) (min_over_time(forum_inbox_lag{a=\"x\"}[10m])) > 0"))
                .containsExactly("forum_inbox_lag");
        assertThat(Metrics.asked(
                        "sum(rate(a_total{status=~\"5..\"}[5m]))\n  / sum by (service) (rate(b_total[5m])) > 0.02"))
                .containsExactly("a_total", "b_total");
        assertThat(known())
                .doesNotContain("forum_outbox_age", "forum_inbox_dead_letters_total".toLowerCase(Locale.ROOT));
    }
}
