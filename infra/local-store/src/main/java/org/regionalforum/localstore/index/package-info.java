/**
 * Indexes that answer what our services ask: equality on a leading part of the keys, ranges, presence and prefixes, also
 * inside {@code $and} and over array elements. mongo-java-server itself uses a unique index only for a query with exactly
 * its keys and ignores every other index, so that {@code {_id, version}} or a sweep would read the whole collection.
 *
 * <p>An index only proposes positions; the server checks the whole query on each proposed document. Proposing too many is
 * slow, proposing too few is wrong, so whatever is not understood is left to a scan.
 */
@NullMarked
package org.regionalforum.localstore.index;

import org.jspecify.annotations.NullMarked;
