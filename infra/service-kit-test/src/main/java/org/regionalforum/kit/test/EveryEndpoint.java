package org.regionalforum.kit.test;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All endpoints of the service, such as {@code POST /api/membership/applications/{application}}; for tables of who may do what. */
public final class EveryEndpoint {
    /** {@code {name:pattern}}; a pattern may hold braces of its own. */
    private static final Pattern NAMED = Pattern.compile("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}");

    private final Set<String> endpoints = new TreeSet<>();

    private EveryEndpoint() {}

    static EveryEndpoint of(ApplicationContext service) {
        EveryEndpoint all = new EveryEndpoint();
        service.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach(all::add));
        return all;
    }

    private void add(RequestMappingInfo mapping, HandlerMethod handler) {
        String owner = handler.getBeanType().getName();
        if (!owner.startsWith("org.regionalforum.")
                || mapping.getPatternValues().contains("/error")) {
            return;
        }
        for (String value : mapping.getPatternValues()) {
            String pattern = NAMED.matcher(value).replaceAll("{$1}");
            if (mapping.getMethodsCondition().getMethods().isEmpty()) {
                endpoints.add("ANY " + pattern);
            }
            mapping.getMethodsCondition().getMethods().forEach(method -> endpoints.add(method + " " + pattern));
        }
    }

    /** In alphabetical order. */
    public List<String> all() {
        return List.copyOf(endpoints);
    }

    /** Fails for an endpoint without a row, and for a row without an endpoint. */
    public void eachHasARow(Collection<String> rows) {
        List<String> wrong = new ArrayList<>();
        endpoints.stream().filter(endpoint -> !rows.contains(endpoint)).forEach(e -> wrong.add("no row for " + e));
        rows.stream().filter(row -> !endpoints.contains(row)).forEach(r -> wrong.add("no endpoint for " + r));
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }
}
