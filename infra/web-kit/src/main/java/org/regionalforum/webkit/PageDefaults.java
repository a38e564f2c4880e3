package org.regionalforum.webkit;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settings of the server that pages want; an application's own settings win. */
final class PageDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS = Map.of(
            // the style sheet is 610 kB plain, 90 kB compressed
            "server.compression.enabled", true,
            "server.compression.mime-types",
                    "text/html,text/css,text/plain,text/csv,text/xml,text/javascript,application/javascript,application/json,"
                            + "application/problem+json,application/ld+json,application/atom+xml,image/svg+xml",
            "spring.web.error.whitelabel.enabled", false,
            "spring.messages.fallback-to-system-locale", false);

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("webkit", DEFAULTS));
    }
}
