package org.regionalforum.gateway.route;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A service behind the gateway, and which paths are its own. */
public enum Service {
    MEMBERSHIP("membership", "membership"),
    PROJECTS("projects", "projects"),
    FORUM("forum", "forum"),
    NOTIFICATION("notification", "notifications");

    private static final Map<String, Service> BY_API =
            Arrays.stream(values()).collect(Collectors.toMap(service -> service.api, Function.identity()));

    private static final Map<String, Service> PAGES = Map.of(
            "mine", FORUM,
            "forum", FORUM,
            "projects", PROJECTS,
            "projects.atom", PROJECTS,
            "countries", PROJECTS,
            "inbox", NOTIFICATION,
            "preferences", NOTIFICATION,
            "follow", NOTIFICATION);

    private final String code;
    private final String api;

    Service(String code, String api) {
        this.code = code;
        this.api = api;
    }

    /** The service's name in settings, in metrics and below {@code /operations}. */
    public String code() {
        return code;
    }

    /**
     * The service that answers this path. Pages that no other service claims are membership's, the front page among them;
     * empty for paths that belong to the gateway or to nobody.
     */
    public static Optional<Service> forPath(String path) {
        String[] parts = path.split("/", 4);
        String first = parts.length > 1 ? parts[1] : "";
        String second = parts.length > 2 ? parts[2] : "";
        return switch (first) {
            case "api" -> Optional.ofNullable(BY_API.get(second));
            case "operations", "assets", "fragments" -> named(second);
            case "login", "oauth2", "logout", "session", "language", "acting-for", "status", "actuator", "error" ->
                Optional.empty();
            case "networks" -> Optional.of(projectsOf(path) ? PROJECTS : MEMBERSHIP);
            default -> Optional.of(PAGES.getOrDefault(first, MEMBERSHIP));
        };
    }

    /** A network's pages are membership's, its projects are not. */
    private static boolean projectsOf(String path) {
        String[] parts = path.split("/", -1);
        return parts.length == 4 && (parts[3].equals("projects") || parts[3].equals("projects.atom"));
    }

    private static Optional<Service> named(String name) {
        return Arrays.stream(values())
                .filter(service -> service.code.equals(name) || service.api.equals(name))
                .findFirst();
    }
}
