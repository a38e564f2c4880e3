package org.regionalforum.membership.imports;

import org.regionalforum.kit.aggregate.TypedId;

/** Identifies an import by what was imported: network, kind, actor type and the file's content. */
record ImportId(String value) implements TypedId {}
