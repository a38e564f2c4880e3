package org.regionalforum.sample.note;

import org.regionalforum.kit.aggregate.EventType;

@EventType("org.regionalforum.sample.text.v1")
record NoteText(String text) {}
