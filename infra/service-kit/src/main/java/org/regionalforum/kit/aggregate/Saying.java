package org.regionalforum.kit.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * A fact of a part of a document that changes without regard to the rest of it, such as one vote in a box of many. The part has
 * a source of its own, {@code /service/collection/document/part}, and counts its facts by itself.
 *
 * @param network in whose scope it stands, null where in none
 * @param part name of the part within the document
 * @param sequence its place among all that this part ever said, from 1; the update's filter makes sure that it is used once
 * @param fact a record with an {@link EventType}
 */
public record Saying(@Nullable String network, String part, long sequence, Object fact) {}
