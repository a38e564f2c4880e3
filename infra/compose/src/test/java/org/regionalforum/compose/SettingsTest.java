package org.regionalforum.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every setting that the compose file gives an application is one that the application reads. */
class SettingsTest {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:[^}]*)?}");
    private static final Pattern RECORD = Pattern.compile(
            "@ConfigurationProperties\\(\"([a-z.-]+)\"\\)\\s*(?:public )?record \\w+\\((.*?)\\)\\s*\\{",
            Pattern.DOTALL);
    private static final Pattern COMPONENT = Pattern.compile("(\\w+)\\s*(?:,|$)");

    private final ComposeFile compose = ComposeFile.read();

    @ParameterizedTest
    @ValueSource(strings = {"membership", "projects", "forum", "notification", "gateway"})
    void is_known(String service) throws IOException {
        String module = ComposeFile.known(ComposeFile.APPLICATIONS, service);
        Map<String, String> variables = variables(module);
        Set<String> exact = new HashSet<>(variables.keySet());
        exact.add("FORUM_LOG_JSON");
        exact.add("JAVA_OPTIONS");
        assertThat(Repository.text("infra/compose/start")).contains("${JAVA_OPTIONS:-}");
        assertThat(Repository.text("infra/service-kit/src/main/java/org/regionalforum/kit/log/JsonLogs.java"))
                .contains("\"FORUM_LOG_JSON\"");
        exact.addAll(ownProperties(module));
        Set<String> maps = new HashSet<>();
        springProperties(Repository.jar(module), exact, maps);

        for (String name : given(service)) {
            assertThat(exact.contains(name) || maps.stream().anyMatch(map -> name.startsWith(map + "_")))
                    .as("%s of %s is read by nobody", name, service)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership", "projects", "forum", "notification", "gateway"})
    void is_given_wherever_the_default_is_for_one_machine_alone(String service) {
        Set<String> given = given(service);
        variables(ComposeFile.known(ComposeFile.APPLICATIONS, service)).forEach((name, usual) -> {
            if (usual.contains("localhost") || usual.contains("example.org") || name.endsWith("_SECRET")) {
                assertThat(given).as(service).contains(name);
            }
        });
    }

    private Set<String> given(String service) {
        Set<String> names = new TreeSet<>(compose.environment(service).keySet());
        compose.secrets(service).values().stream()
                .filter(target -> target.startsWith("/run/secrets/"))
                .map(target -> environmentName(target.substring("/run/secrets/".length())))
                .forEach(names::add);
        return names;
    }

    private static Map<String, String> variables(String module) {
        Map<String, String> found = new java.util.TreeMap<>();
        String own = Repository.text(module + "/src/main/resources/application.yaml");
        String kit = own.contains("kit/service.yaml")
                ? Repository.text("infra/service-kit/src/main/resources/kit/service.yaml")
                : "";
        Matcher variable = VARIABLE.matcher(own + kit);
        while (variable.find()) {
            found.put(variable.group(1), variable.group(2) == null ? "" : variable.group(2));
        }
        return found;
    }

    private static Set<String> ownProperties(String module) {
        Set<String> names = new HashSet<>();
        for (Path source : Repository.below(module + "/src/main/java", ".java")) {
            Matcher settings = RECORD.matcher(Repository.text(source));
            while (settings.find()) {
                Matcher component = COMPONENT.matcher(settings.group(2).strip());
                while (component.find()) {
                    names.add(environmentName(settings.group(1) + "." + component.group(1)));
                }
            }
        }
        return names;
    }

    /** From the descriptions that libraries carry of their own settings. */
    private static void springProperties(Path jar, Set<String> exact, Set<String> maps) throws IOException {
        JsonMapper json = new JsonMapper();
        try (ZipFile application = new ZipFile(jar.toFile())) {
            for (ZipEntry library : application.stream()
                    .filter(entry -> entry.getName().matches("BOOT-INF/lib/spring-.*\\.jar"))
                    .toList()) {
                try (InputStream packed = application.getInputStream(library);
                        ZipInputStream entries = new ZipInputStream(packed)) {
                    for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                        if (entry.getName().equals("META-INF/spring-configuration-metadata.json")) {
                            for (JsonNode property :
                                    json.readTree(entries.readAllBytes()).path("properties")) {
                                String name =
                                        environmentName(property.path("name").asString(""));
                                exact.add(name);
                                if (property.path("type").asString("").startsWith("java.util.Map")) {
                                    maps.add(name);
                                }
                            }
                        }
                    }
                }
            }
        }
        // Read before there are settings; the reference documentation names it, the descriptions do not.
        exact.add("SPRING_CONFIG_IMPORT");
    }

    private static String environmentName(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
