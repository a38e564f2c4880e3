package org.regionalforum.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Reads pages and answers to forms as a browser without JavaScript does. */
final class Pages {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private Pages() {}

    /** The page; fails where it is not there, says a missing message, or has not exactly one main heading. */
    static String seen(MvcTestResult page) {
        String html = Person.body(page);
        assertThat(page.getResponse().getStatus()).as(html).isEqualTo(200);
        assertThat(html).doesNotContain("??");
        assertThat(html.split("<h1", -1)).as("main headings").hasSize(2);
        return html;
    }

    static String sent(MvcTestResult form) {
        assertThat(form.getResponse().getStatus()).as(Person.body(form)).isEqualTo(302);
        return String.valueOf(form.getResponse().getRedirectedUrl()).replaceAll("\\?.*", "");
    }

    static String version(String html) {
        Matcher found = VERSION.matcher(html);
        assertThat(found.find()).as(html).isTrue();
        return found.group(1);
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
