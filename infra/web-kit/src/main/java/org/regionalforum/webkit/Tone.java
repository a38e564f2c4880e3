package org.regionalforum.webkit;

/** Colour of a status tag or message. The text always says the same as the colour. */
public enum Tone {
    NEUTRAL("secondary", "it-info-circle"),
    INFO("primary", "it-info-circle"),
    SUCCESS("success", "it-check-circle"),
    WARNING("warning", "it-warning-circle"),
    DANGER("danger", "it-error");

    private final String css;
    private final String icon;

    Tone(String css, String icon) {
        this.css = css;
        this.icon = icon;
    }

    public String css() {
        return css;
    }

    public String icon() {
        return icon;
    }
}
