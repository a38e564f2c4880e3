package org.regionalforum.localstore.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.regionalforum.localstore.bson.Bson;

/** Index rows on disk: number of values, position, then the values as one BSON document without the absent ones. */
final class IndexEntryType extends BasicDataType<IndexEntry> {

    static final IndexEntryType INSTANCE = new IndexEntryType();

    private static final int ROW_BYTES = 96;

    private IndexEntryType() {}

    @Override
    public int compare(IndexEntry left, IndexEntry right) {
        return left.compareTo(right);
    }

    @Override
    public int getMemory(IndexEntry entry) {
        int bytes = ROW_BYTES;
        for (Object value : entry.values()) {
            bytes += value instanceof String text ? 56 + text.length() : 24;
        }
        return bytes;
    }

    @Override
    public void write(WriteBuffer buffer, IndexEntry entry) {
        Document present = new Document();
        for (int i = 0; i < entry.values().size(); i++) {
            Object value = entry.values().get(i);
            if (!(value instanceof Missing)) {
                present.put(Integer.toString(i), value == KeyOrder.Mark.NULL ? null : value);
            }
        }
        buffer.putVarInt(entry.values().size()).putVarLong(entry.position());
        buffer.put(Bson.encode(present));
    }

    @Override
    public IndexEntry read(ByteBuffer buffer) {
        int size = DataUtils.readVarInt(buffer);
        long position = DataUtils.readVarLong(buffer);
        Document present = Bson.decode(buffer);
        List<Object> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Object value = present.getOrMissing(Integer.toString(i));
            values.add(value == null ? KeyOrder.Mark.NULL : value);
        }
        return new IndexEntry(values, position);
    }

    @Override
    public IndexEntry[] createStorage(int size) {
        return new IndexEntry[size];
    }
}
