package org.regionalforum.localstore.index;

import java.util.List;

/** One row of an index: the key values of a document and the document's position, which makes the row unique. */
record IndexEntry(List<Object> values, long position) implements Comparable<IndexEntry> {

    /** The place before every row that begins with these values. */
    static IndexEntry before(List<Object> values) {
        return new IndexEntry(values, Long.MIN_VALUE);
    }

    @Override
    public int compareTo(IndexEntry other) {
        int shared = Math.min(values.size(), other.values.size());
        for (int i = 0; i < shared; i++) {
            int byValue = KeyOrder.INSTANCE.compare(values.get(i), other.values.get(i));
            if (byValue != 0) {
                return byValue;
            }
        }
        int bySize = Integer.compare(values.size(), other.values.size());
        return bySize != 0 ? bySize : Long.compare(position, other.position);
    }

    boolean startsWith(List<Object> prefix) {
        for (int i = 0; i < prefix.size(); i++) {
            if (KeyOrder.INSTANCE.compare(values.get(i), prefix.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }
}
