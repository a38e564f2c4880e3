package org.regionalforum.projects.text;

import org.regionalforum.kit.aggregate.EventType;

/** A text that somebody wrote; a fact names it by its id and never holds it. */
@EventType("org.regionalforum.projects.text.v1")
public record WrittenText(String text) {
    /** The last part of the topic's name. */
    public static final String TOPIC = "texts";

    /** Stands where a text was removed or a person was forgotten, in both languages. */
    public static final String REMOVED = "[rimosso · removed]";
}
