package org.regionalforum.acceptance;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The links of a mail. */
final class Links {
    private static final Pattern LINK = Pattern.compile("http://[a-z.]*localhost:\\d+/\\S+");

    private Links() {}

    /** The first link that contains a part. */
    static String whole(JsonNode mail, String part) {
        Matcher links = LINK.matcher(mail.at("/text").asString());
        while (links.find()) {
            if (links.group().contains(part)) {
                return links.group();
            }
        }
        throw new AssertionError("No link to " + part + " in " + mail);
    }

    /** The path of it. */
    static String path(JsonNode mail, String part) {
        return URI.create(whole(mail, part)).getRawPath();
    }
}
