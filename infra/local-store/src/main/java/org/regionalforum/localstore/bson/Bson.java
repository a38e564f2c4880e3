package org.regionalforum.localstore.bson;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Documents as bytes and back. */
public final class Bson {

    private static final int INITIAL_BYTES = 128;

    private Bson() {}

    public static byte[] encode(Document document) {
        ByteBuf bytes = Unpooled.buffer(INITIAL_BYTES);
        BsonEncoder.encodeDocument(document, bytes);
        return Arrays.copyOf(bytes.array(), bytes.readableBytes());
    }

    static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    /** Reads one document and leaves the buffer after it. */
    public static Document decode(ByteBuffer buffer) {
        return decode(take(buffer));
    }

    /** The bytes of the next document, which begins with its length. */
    static byte[] take(ByteBuffer buffer) {
        byte[] bytes = new byte[Integer.reverseBytes(buffer.getInt(buffer.position()))];
        buffer.get(bytes);
        return bytes;
    }
}
