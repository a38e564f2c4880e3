package org.regionalforum.notification.delivery;

/** Makes text fit for a header: no line ends, no other control characters, no text that turns its direction. */
final class OneLine {
    private OneLine() {}

    static String of(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    }
}
