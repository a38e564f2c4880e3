package org.regionalforum.projects.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** The fragment as a page would call it, without the page. */
class MapFragmentTest {
    private static final String CALL =
            "<div th:replace=\"~{project/map :: map(map=${map}, id='world', title='Projects by country', text='How many projects.', place='Country', count='Projects')}\"></div>";

    /** Stands in for the tools that the web kit gives to pages. */
    public static final class Tools {
        public String number(Object number) {
            return number.toString();
        }

        public String width(long count, long most) {
            return Long.toString(100 * count / most);
        }

        public long most(Object bars) {
            return 3;
        }

        public String url(String path) {
            return "/assets/" + path;
        }
    }

    @Test
    void a_filled_place_is_a_link_with_its_name_and_number_and_the_table_says_the_same() {
        String html = render(Map.of("SN", 3L, "AL", 1L));
        assertThat(html)
                .contains("<svg role=\"group\"")
                .contains(" viewBox=\"")
                .contains("aria-labelledby=\"world-title world-text\"")
                .contains("<desc id=\"world-text\">How many projects.</desc>")
                .contains("href=\"/countries/SN\" aria-label=\"Senegal: 3\"")
                .contains("<title>Senegal: 3</title><path id=\"world-SN\" class=\"pj-shade-3\" d=\"M")
                .contains("<a href=\"/countries/AL\">Albania</a>")
                .contains("<caption>Projects by country</caption>");
    }

    @Test
    void the_policy_against_inline_style_and_script_is_kept() {
        assertThat(render(Map.of("SN", 3L))).doesNotContain("style=", "<style", "<script", "fill=");
    }

    private static String render(Map<String, Long> quantities) {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setOrder(2);
        StringTemplateResolver text = new StringTemplateResolver();
        text.setOrder(1);
        text.setResolvablePatterns(Set.of("<div*"));
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.addTemplateResolver(text);
        engine.addTemplateResolver(files);
        Tools tools = new Tools();
        return engine.process(
                CALL,
                new Context(
                        Locale.UK,
                        Map.of(
                                "map",
                                new Outlines().world(quantities, Locale.UK, code -> "/countries/" + code),
                                "fmt",
                                tools,
                                "kit",
                                tools,
                                "assets",
                                tools)));
    }
}
