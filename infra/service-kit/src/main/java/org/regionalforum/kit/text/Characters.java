package org.regionalforum.kit.text;

/**
 * Which characters people may write: none that controls a machine, and none that no XML document can hold, since one of those would keep
 * a whole feed from being written.
 */
public final class Characters {
    private Characters() {}

    /** Whether every character may stand in one line; what formats unseen may not. */
    public static boolean fitLine(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || !inXml(c));
    }

    /** Whether every character may stand in several lines. */
    public static boolean fitText(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' || !inXml(c));
    }

    /** The text without what no XML document can hold. */
    public static String forXml(String text) {
        return text.codePoints()
                .filter(Characters::inXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether XML 1.0 allows a character (production 2, Char); half of a surrogate pair is none. */
    private static boolean inXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
