package org.regionalforum.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** {@code docker-compose.yml} with the values of {@code .env.example}. */
final class ComposeFile {
    static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)}");
    static final Map<String, String> APPLICATIONS = Map.of(
            "membership", "membership-service",
            "projects", "projects-service",
            "forum", "forum-service",
            "notification", "notification-service",
            "gateway", "gateway");

    private final Map<String, Object> file;

    private ComposeFile(Map<String, Object> file) {
        this.file = file;
    }

    static ComposeFile read() {
        Map<String, String> settings = settings();
        String text = VARIABLE.matcher(Repository.text("docker-compose.yml"))
                .replaceAll(found -> Matcher.quoteReplacement(settings.getOrDefault(found.group(1), "")));
        return new ComposeFile(new Yaml().load(text));
    }

    /** What {@code .env.example} sets. */
    static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String line : Repository.text(".env.example").lines().toList()) {
            if (!line.startsWith("#") && line.contains("=")) {
                int equals = line.indexOf('=');
                settings.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return settings;
    }

    /** Variables that the file asks for. */
    static Set<String> variables() {
        Set<String> names = new TreeSet<>();
        Matcher found = VARIABLE.matcher(Repository.text("docker-compose.yml"));
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    Map<String, Map<String, Object>> services() {
        return of(file, "services");
    }

    Map<String, Object> service(String name) {
        return known(services(), name);
    }

    Map<String, String> environment(String service) {
        Map<String, String> values = new LinkedHashMap<>();
        ComposeFile.<Object>of(service(service), "environment")
                .forEach((key, value) -> values.put(key, String.valueOf(value)));
        return values;
    }

    /** Secrets of a service: where each is mounted, by its name. */
    Map<String, String> secrets(String service) {
        Map<String, String> mounted = new LinkedHashMap<>();
        for (Object one : list(service(service), "secrets")) {
            if (one instanceof Map<?, ?> named) {
                String target = String.valueOf(named.get("target"));
                mounted.put(
                        String.valueOf(named.get("source")),
                        target.startsWith("/") ? target : "/run/secrets/" + target);
            } else {
                mounted.put(String.valueOf(one), "/run/secrets/" + one);
            }
        }
        return mounted;
    }

    /** Files of the secrets, by name. */
    Map<String, String> secretFiles() {
        Map<String, String> files = new LinkedHashMap<>();
        ComposeFile.<Map<String, Object>>of(file, "secrets")
                .forEach((name, secret) -> files.put(name, String.valueOf(secret.get("file"))));
        return files;
    }

    Set<String> volumes() {
        return of(file, "volumes").keySet();
    }

    /** What must be there. */
    static <K, T> T known(Map<K, T> map, K key) {
        T found = map.get(key);
        if (found == null) {
            throw new AssertionError("There is no " + key + " among " + map.keySet());
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    static <T> Map<String, T> of(Map<String, Object> map, String key) {
        return (Map<String, T>) map.getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Map<String, Object> map, String key) {
        return (List<Object>) map.getOrDefault(key, List.of());
    }
}
