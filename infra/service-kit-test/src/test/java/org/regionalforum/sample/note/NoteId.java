package org.regionalforum.sample.note;

import org.regionalforum.kit.aggregate.TypedId;

record NoteId(String value) implements TypedId {}
