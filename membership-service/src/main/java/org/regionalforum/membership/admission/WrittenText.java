package org.regionalforum.membership.admission;

import org.regionalforum.kit.aggregate.EventType;

/** A text that somebody wrote; travels on {@code membership.texts} alone, so that it can be erased. */
@EventType("org.regionalforum.membership.text.v1")
record WrittenText(String text) {
    static final String TOPIC = "texts";
}
