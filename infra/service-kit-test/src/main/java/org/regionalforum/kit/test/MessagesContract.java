package org.regionalforum.kit.test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What the service says, it says in Italian and in English: the bundles {@code problems*} and {@code messages*} have the same
 * keys and placeholders in both. Fails where there is no bundle at all.
 */
public interface MessagesContract {
    Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    @Test
    default void every_text_exists_in_both_languages() throws IOException {
        List<String> wrong = new ArrayList<>();
        int found = 0;
        for (Resource bundle : bundles()) {
            found++;
            Properties italian = read(bundle);
            String english = String.valueOf(bundle.getFilename()).replace("_it.properties", "_en.properties");
            Resource other = bundle.createRelative(english);
            if (!other.exists()) {
                wrong.add(english + " is missing");
                continue;
            }
            compare(String.valueOf(bundle.getFilename()), italian, read(other), wrong);
        }
        if (found == 0) {
            throw new AssertionError("No bundle problems*_it.properties or messages*_it.properties on the class path");
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }

    private static List<Resource> bundles() throws IOException {
        PathMatchingResourcePatternResolver found = new PathMatchingResourcePatternResolver();
        List<Resource> bundles = new ArrayList<>();
        for (String name : List.of("problems", "messages")) {
            for (Resource bundle : found.getResources("classpath*:" + name + "*_it.properties")) {
                if (bundle.isFile()) {
                    bundles.add(bundle);
                }
            }
        }
        return bundles;
    }

    private static void compare(String bundle, Properties italian, Properties english, List<String> wrong) {
        Set<String> keys = new TreeSet<>(italian.stringPropertyNames());
        keys.addAll(english.stringPropertyNames());
        for (String key : keys) {
            String it = italian.getProperty(key, "");
            String en = english.getProperty(key, "");
            if (it.isBlank() || en.isBlank()) {
                wrong.add(bundle + ": " + key + " is only in " + (it.isBlank() ? "English" : "Italian"));
            } else if (!placeholders(it).equals(placeholders(en))) {
                wrong.add(bundle + ": " + key + " has other placeholders in each language");
            }
            boolean formatted =
                    bundle.startsWith("problems") || !placeholders(it).isEmpty();
            if (formatted && LONE_APOSTROPHE.matcher(it + " " + en).find()) {
                wrong.add(bundle + ": " + key + " has an apostrophe that is not doubled");
            }
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher next = PLACEHOLDER.matcher(text);
        while (next.find()) {
            found.add(next.group(1));
        }
        return found;
    }

    private static Properties read(Resource bundle) throws IOException {
        Properties read = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            read.load(reader);
        }
        return read;
    }
}
