package org.regionalforum.local.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text made safe for a page. */
final class Html {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+");

    private Html() {}

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 32);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** Escapes the text and turns web addresses into links, so that a confirmation link can be followed. */
    static String withLinks(String text) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        Matcher address = ADDRESS.matcher(text);
        int from = 0;
        while (address.find()) {
            String link = address.group().replaceAll("[.,;:!?)\\]]+$", "");
            out.append(escape(text.substring(from, address.start())));
            out.append("<a href=\"").append(escape(link)).append("\" rel=\"noopener\">");
            out.append(escape(link)).append("</a>");
            from = address.start() + link.length();
        }
        return out.append(escape(text.substring(from))).toString();
    }
}
