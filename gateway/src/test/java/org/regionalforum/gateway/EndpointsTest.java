package org.regionalforum.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.regionalforum.gateway.fake.Browser;
import org.regionalforum.gateway.fake.Surroundings;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint of the gateway itself, and how it answers nobody, somebody who is signed in, and somebody who is signed in but
 * whose browser was led there by another site. What services answer stands in their own tables.
 */
class EndpointsTest {
    private static final List<Row> TABLE = List.of(
            new Row("GET", "/status", "", 200, 200, 200),
            new Row("GET", "/login", "", 302, 302, 302),
            new Row("GET", "/logout", "", 302, 200, 200),
            new Row("POST", "/logout", "", 200, 200, 403),
            new Row("POST", "/acting-for", "organisation=it-cf-97657340010&back=/mine", 401, 303, 403),
            new Row("GET", "/language", "?to=en&back=/", 303, 303, 303),
            new Row("POST", "/language", "to=en&back=/", 303, 303, 403),
            new Row("GET", "/session/kept-form", "", 302, 404, 404),
            new Row("ANY", "/session/page", "", 404, 404, 404));

    private static final Surroundings around = new Surroundings();
    private static ConfigurableApplicationContext gateway;

    /** An endpoint, what is asked of it, and the three answers. */
    private record Row(String method, String path, String asked, int nobody, int person, int ledThere) {
        String endpoint() {
            return method + " " + path;
        }
    }

    @BeforeAll
    static void start() {
        gateway = around.start();
    }

    @AfterAll
    static void stop() throws Exception {
        around.close();
    }

    @Test
    void every_endpoint_has_a_row() {
        Set<String> there = new TreeSet<>();
        gateway.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
                    if (handler.getBeanType().getName().startsWith("org.regionalforum.")) {
                        there.addAll(named(info));
                    }
                }));
        there.removeIf(endpoint -> endpoint.endsWith(" /error"));
        assertThat(TABLE).extracting(Row::endpoint).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void everybody_is_answered_as_the_table_says() {
        List<String> wrong = new ArrayList<>();
        for (Row row : TABLE) {
            check(wrong, row, "nobody", row.nobody(), around.browser(), "same-origin");
            check(wrong, row, "person", row.person(), signedIn(), "same-origin");
            check(wrong, row, "led there", row.ledThere(), signedIn(), "cross-site");
        }
        assertThat(wrong).isEmpty();
    }

    private static Browser signedIn() {
        Browser browser = around.browser();
        assertThat(browser.signIn("/").statusCode()).isEqualTo(200);
        return browser;
    }

    private static void check(List<String> wrong, Row row, String who, int expected, Browser browser, String site) {
        boolean writes = row.method().equals("POST");
        HttpRequest.Builder request = browser.request(writes ? row.path() : row.path() + row.asked())
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Sec-Fetch-Site", site);
        if (writes) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(row.asked()));
        }
        int status = browser.send(request).statusCode();
        if (status != expected) {
            wrong.add(row.endpoint() + " answers " + who + " " + status + ", not " + expected);
        }
    }

    private static List<String> named(RequestMappingInfo info) {
        List<String> named = new ArrayList<>();
        for (String pattern : info.getPatternValues()) {
            if (info.getMethodsCondition().getMethods().isEmpty()) {
                named.add("ANY " + pattern);
            }
            info.getMethodsCondition().getMethods().forEach(method -> named.add(method + " " + pattern));
        }
        return named;
    }
}
