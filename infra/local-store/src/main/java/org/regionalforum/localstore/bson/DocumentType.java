package org.regionalforum.localstore.bson;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents on disk. Java serialization, the default of H2, is several times larger and slower. */
public final class DocumentType extends BasicDataType<Document> {

    public static final DocumentType INSTANCE = new DocumentType();

    private static final int INITIAL_BYTES = 512;
    /** Objects in memory against bytes of BSON, roughly. */
    private static final int MEMORY_PER_BYTE = 4;

    private DocumentType() {}

    /** Bytes of BSON. */
    public int size(Document document) {
        return encode(document).readableBytes();
    }

    @Override
    public int getMemory(Document document) {
        return MEMORY_PER_BYTE * size(document);
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        ByteBuf bytes = encode(document);
        buffer.put(bytes.array(), bytes.arrayOffset(), bytes.readableBytes());
    }

    @Override
    public Document read(ByteBuffer buffer) {
        ByteBuf bytes = Unpooled.wrappedBuffer(buffer);
        int before = bytes.readerIndex();
        Document document = BsonDecoder.decodeBson(bytes);
        buffer.position(buffer.position() + bytes.readerIndex() - before);
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }

    private static ByteBuf encode(Document document) {
        ByteBuf bytes = Unpooled.buffer(INITIAL_BYTES);
        BsonEncoder.encodeDocument(document, bytes);
        return bytes;
    }
}
