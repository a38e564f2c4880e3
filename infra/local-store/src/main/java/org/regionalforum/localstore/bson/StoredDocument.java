package org.regionalforum.localstore.bson;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document and its bytes, each made from the other when first asked for. A commit writes all documents of a page when one
 * of them changed, so that encoding them anew each time would cost more than anything else. The document must not change.
 */
public final class StoredDocument {

    private volatile @Nullable Document document;
    private volatile byte @Nullable [] bytes;

    private StoredDocument(@Nullable Document document, byte @Nullable [] bytes) {
        this.document = document;
        this.bytes = bytes;
    }

    public static StoredDocument of(Document document) {
        return new StoredDocument(document, null);
    }

    static StoredDocument of(byte[] bytes) {
        return new StoredDocument(null, bytes);
    }

    /** Not to be changed: copy it before handing it out. */
    public Document document() {
        Document known = document;
        if (known == null) {
            known = Bson.decode(Objects.requireNonNull(bytes));
            document = known;
        }
        return known;
    }

    byte[] bytes() {
        byte[] known = bytes;
        if (known == null) {
            known = Bson.encode(Objects.requireNonNull(document));
            bytes = known;
        }
        return known;
    }

    /** Bytes of BSON. */
    public int size() {
        return bytes().length;
    }
}
