package org.regionalforum.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComposeFileTest {
    private final ComposeFile compose = ComposeFile.read();

    @Test
    void the_example_sets_what_the_file_asks_for_and_nothing_else() {
        assertThat(ComposeFile.settings().keySet()).containsExactlyInAnyOrderElementsOf(ComposeFile.variables());
        assertThat(Repository.text("docker-compose.yml"))
                .as("no value hides in the file")
                .doesNotContain(":-}", ":-");
    }

    @Test
    void every_mounted_file_is_there_and_every_volume_is_declared() {
        Set<String> used = new TreeSet<>();
        compose.services().forEach((name, service) -> {
            for (Object mount : ComposeFile.list(service, "volumes")) {
                String source = String.valueOf(mount).split(":", 2)[0];
                if (source.startsWith("./")) {
                    assertThat(Repository.at(source))
                            .as("%s mounts %s", name, source)
                            .exists();
                    assertThat(String.valueOf(mount))
                            .as("files of ours are read, not written")
                            .endsWith(":ro");
                } else {
                    used.add(source);
                }
            }
        });
        assertThat(used).isEqualTo(new TreeSet<>(compose.volumes()));
    }

    @Test
    void what_a_container_begins_with_is_mounted_or_in_its_image() {
        Pattern own = Pattern.compile("/etc/forum/([a-z/]+)[^a-z/:]");
        Matcher named = own.matcher(Repository.text("docker-compose.yml"));
        int count = 0;
        while (named.find()) {
            assertThat(Repository.at("infra/compose/" + named.group(1))).exists();
            count++;
        }
        assertThat(count).isGreaterThanOrEqualTo(5);
        Matcher copied = Pattern.compile("infra/compose/\\S+|infra/compose/[a-z-]+")
                .matcher(Repository.text("infra/compose/Dockerfile"));
        while (copied.find()) {
            assertThat(Repository.at(copied.group())).exists();
        }
        for (String script : List.of("start", "ready", "prepare", "train")) {
            assertThat(Files.isExecutable(Repository.at("infra/compose/" + script)))
                    .as(script)
                    .isTrue();
        }
    }

    @Test
    void every_secret_is_declared_and_used_and_none_is_a_variable() {
        Set<String> used = new TreeSet<>();
        compose.services()
                .keySet()
                .forEach(name -> used.addAll(compose.secrets(name).keySet()));
        assertThat(used).isEqualTo(new TreeSet<>(compose.secretFiles().keySet()));
        compose.services()
                .keySet()
                .forEach(name -> compose.environment(name).forEach((key, value) -> {
                    if (key.contains("PASSWORD") || key.contains("SECRET")) {
                        assertThat(value).as("%s of %s", key, name).startsWith("/run/secrets/");
                    }
                }));
        assertThat(String.join(" ", ComposeFile.settings().keySet())).doesNotContain("PASSWORD");
    }

    @Test
    void only_the_gateway_is_open_to_the_network() {
        compose.services().forEach((name, service) -> {
            for (Object port : ComposeFile.list(service, "ports")) {
                if (name.equals("gateway")) {
                    assertThat(String.valueOf(port))
                            .endsWith(":" + ComposeFile.known(compose.environment("gateway"), "SERVER_PORT"));
                } else {
                    assertThat(String.valueOf(port)).as(name).startsWith("127.0.0.1:");
                }
            }
        });
        assertThat(ComposeFile.list(compose.service("gateway"), "ports")).hasSize(1);
    }

    @Test
    void applications_run_without_root_and_write_nothing_but_their_scratch_folder() {
        for (String name : ComposeFile.APPLICATIONS.keySet()) {
            Map<String, Object> service = compose.service(name);
            assertThat(service)
                    .as(name)
                    .containsEntry("read_only", true)
                    .containsEntry("user", "10001:10001")
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"))
                    .containsKeys("mem_limit", "stop_grace_period", "restart");
            assertThat(ComposeFile.list(service, "tmpfs"))
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("/tmp:");
        }
        assertThat(Repository.text("infra/compose/Dockerfile")).contains("USER 10001:10001");
    }

    @Test
    void programs_of_others_have_no_rights_beyond_their_files_and_a_bound_to_their_memory() {
        compose.services().forEach((name, service) -> {
            assertThat(service)
                    .as(name)
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"))
                    .containsKey("logging");
            if (!name.equals("mongo-setup")) { // ends as soon as it has done its work
                assertThat(service).as(name).containsKey("mem_limit").containsEntry("restart", "unless-stopped");
            }
        });
    }

    @Test
    void health_is_asked_where_the_application_listens() {
        for (Map.Entry<String, String> application : ComposeFile.APPLICATIONS.entrySet()) {
            Map<String, Object> service = compose.service(application.getKey());
            Map<String, String> environment = compose.environment(application.getKey());
            Map<String, Object> arguments = ComposeFile.of(ComposeFile.of(service, "build"), "args");
            assertThat(arguments)
                    .containsEntry("SERVICE", application.getValue())
                    .containsEntry(
                            "PORT", environment.getOrDefault("MANAGEMENT_SERVER_PORT", environment.get("SERVER_PORT")));
            assertThat(ComposeFile.list(ComposeFile.of(service, "healthcheck"), "test"))
                    .containsExactly("CMD", "/app/ready");
            assertThat(Repository.text(application.getValue() + "/src/main/resources/application.yaml"))
                    .contains("${SERVER_PORT:" + environment.get("SERVER_PORT") + "}");
        }
        assertThat(Repository.text("infra/compose/ready")).contains("/actuator/health/readiness");
    }

    @Test
    void the_gateway_and_prometheus_find_every_service_where_it_listens() {
        for (String service : List.of("membership", "projects", "forum", "notification")) {
            String port = ComposeFile.known(compose.environment(service), "SERVER_PORT");
            assertThat(URI.create(ComposeFile.known(
                            compose.environment("gateway"), "FORUM_" + service.toUpperCase(java.util.Locale.ROOT))))
                    .isEqualTo(URI.create("http://" + service + ":" + port));
            assertThat(targets()).contains(service + ":" + port);
        }
        assertThat(targets())
                .contains("gateway:" + ComposeFile.known(compose.environment("gateway"), "MANAGEMENT_SERVER_PORT"));
        assertThat(targets())
                .as("nothing is asked that is not there")
                .allSatisfy(target -> assertThat(compose.services()).containsKey(target.split(":")[0]));
    }

    private static Set<String> targets() {
        Map<String, Object> prometheus = new Yaml().load(Repository.text("infra/observability/prometheus.yml"));
        Set<String> targets = new TreeSet<>();
        for (Object job : ComposeFile.list(prometheus, "scrape_configs")) {
            Matcher target = Pattern.compile("[a-z]+:[0-9]{4,5}").matcher(String.valueOf(job));
            while (target.find()) {
                targets.add(target.group());
            }
        }
        return targets;
    }

    @Test
    void who_needs_another_part_waits_for_it_and_shares_a_network_with_it() {
        compose.services()
                .forEach((name, service) -> ComposeFile.of(service, "depends_on")
                        .keySet()
                        .forEach(needed ->
                                assertThat(compose.services()).as(name).containsKey(needed)));
        for (String name : ComposeFile.APPLICATIONS.keySet()) {
            assertThat(ComposeFile.of(compose.service(name), "depends_on"))
                    .as(name)
                    .containsKey("mongo-setup");
            assertThat(compose.service(name).get("networks"))
                    .asString()
                    .as(name)
                    .contains("inside");
        }
    }

    @Test
    void keycloak_is_asked_where_it_is_and_gives_what_the_services_check() {
        Map<String, String> settings = ComposeFile.settings();
        assertThat(ComposeFile.known(settings, "FORUM_ISSUER"))
                .isEqualTo(ComposeFile.known(settings, "KEYCLOAK_ADDRESS") + "/realms/forum");
        assertThat(URI.create(ComposeFile.known(settings, "KEYCLOAK_ADDRESS")).getHost())
                .isEqualTo(ComposeFile.known(settings, "KEYCLOAK_HOST"));
        assertThat(ComposeFile.known(compose.environment("keycloak"), "KC_HTTP_PORT"))
                .as("inside and outside the same address")
                .isEqualTo(String.valueOf(URI.create(ComposeFile.known(settings, "KEYCLOAK_ADDRESS"))
                        .getPort()));
        JsonNode realm = new JsonMapper().readTree(Repository.text("infra/compose/keycloak/realm.json"));
        assertThat(realm.path("realm").asString("")).isEqualTo("forum");
        assertThat(realm.toString())
                .contains("\"included.custom.audience\":\"regional-forum\"")
                .contains("${FORUM_PUBLIC_ADDRESS}/login/oauth2/code/forum");
        assertThat(Repository.text("infra/service-kit/src/main/resources/kit/service.yaml"))
                .contains("audiences: regional-forum");
        Matcher variable = ComposeFile.VARIABLE.matcher(realm.toString());
        String start = Repository.text("infra/compose/keycloak/start");
        while (variable.find()) {
            assertThat(compose.environment("keycloak").containsKey(variable.group(1))
                            || start.contains(variable.group(1)))
                    .as("%s of the realm is given", variable.group(1))
                    .isTrue();
        }
    }

    @Test
    void scripts_read_secrets_that_are_mounted() {
        for (String name : List.of("keycloak", "mongo", "mongo-setup", "grafana", "kafka")) {
            String said = compose.service(name).toString() + scripts(name);
            Matcher read = Pattern.compile("/run/secrets/([a-z-]+)").matcher(said);
            while (read.find()) {
                assertThat(compose.secrets(name)).as(name).containsKey(read.group(1));
            }
        }
    }

    private static String scripts(String service) {
        StringBuilder all = new StringBuilder();
        List<String> names = switch (service) {
            case "keycloak" -> List.of("keycloak/start");
            case "mongo" -> List.of("mongo/start");
            case "mongo-setup" -> List.of("mongo/setup");
            default -> List.of();
        };
        names.forEach(name -> all.append(
                Repository.text(Path.of("infra/compose").resolve(name).toString())));
        return all.toString();
    }
}
