package org.regionalforum.notification.notice;

import java.util.Locale;

/** What a notice is about; notices about the same thing stand together in the inbox. */
public record Subject(Type type, String id) {
    /** What kind of thing it is. */
    public enum Type {
        APPLICATION,
        IMPORT,
        MEMBERSHIP,
        INVITATION,
        NETWORK,
        MANDATE,
        RECOGNITION,
        PROPOSAL,
        BALLOT,
        RESOLUTION,
        PROJECT,
        FOLLOW
    }

    public static Subject application(String id) {
        return new Subject(Type.APPLICATION, id);
    }

    /** Such as {@code application/a1}. */
    public String key() {
        return type.name().toLowerCase(Locale.ROOT) + "/" + id;
    }
}
