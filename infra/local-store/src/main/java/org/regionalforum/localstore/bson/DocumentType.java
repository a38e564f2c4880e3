package org.regionalforum.localstore.bson;

import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents on disk. Java serialization, the default of H2, is several times larger and slower. */
public final class DocumentType extends BasicDataType<StoredDocument> {

    public static final DocumentType INSTANCE = new DocumentType();

    /** Objects in memory against bytes of BSON, roughly. */
    private static final int MEMORY_PER_BYTE = 4;

    private DocumentType() {}

    @Override
    public int getMemory(StoredDocument document) {
        return MEMORY_PER_BYTE * document.size();
    }

    @Override
    public void write(WriteBuffer buffer, StoredDocument document) {
        buffer.put(document.bytes());
    }

    @Override
    public StoredDocument read(ByteBuffer buffer) {
        return StoredDocument.of(Bson.take(buffer));
    }

    @Override
    public StoredDocument[] createStorage(int size) {
        return new StoredDocument[size];
    }
}
