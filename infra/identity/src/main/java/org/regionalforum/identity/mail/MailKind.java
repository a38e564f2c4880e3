package org.regionalforum.identity.mail;

/** What a mail says; its texts are {@code mail.<key>.…}. */
public enum MailKind {
    CONFIRM,
    ALREADY_REGISTERED,
    RESET,
    PASSWORD_CHANGED;

    public String key() {
        return switch (this) {
            case CONFIRM -> "confirm";
            case ALREADY_REGISTERED -> "already-registered";
            case RESET -> "reset";
            case PASSWORD_CHANGED -> "password-changed";
        };
    }
}
