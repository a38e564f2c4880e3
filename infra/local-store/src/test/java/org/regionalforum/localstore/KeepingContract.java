package org.regionalforum.localstore;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoNamespace;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.RenameCollectionOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** Files, and collections as a whole. */
interface KeepingContract extends StoreContract {

    @Test
    default void a_file_larger_than_several_chunks_comes_back_byte_by_byte() {
        GridFSBucket files = GridFSBuckets.create(database());
        byte[] content = new byte[700_000];
        new Random(7).nextBytes(content);
        ObjectId id = files.uploadFromStream("minutes.pdf", new ByteArrayInputStream(content));

        ByteArrayOutputStream back = new ByteArrayOutputStream();
        files.downloadToStream(id, back);
        assertThat(back.toByteArray()).isEqualTo(content);

        files.delete(id);
        assertThat(database().getCollection("fs.chunks").countDocuments()).isZero();
    }

    @Test
    default void a_renamed_collection_keeps_documents_and_indexes() {
        things().createIndex(
                        Indexes.ascending("name"),
                        new IndexOptions().unique(true).sparse(true));
        things().insertMany(List.of(
                new Document("_id", 1).append("name", "roma"), new Document("_id", 2).append("name", "rovigo")));
        database().getCollection("next").insertOne(new Document("_id", "old"));

        things().renameCollection(
                        new MongoNamespace(database().getName(), "next"),
                        new RenameCollectionOptions().dropTarget(true));

        var next = database().getCollection("next");
        assertThat(next.find(eq("name", "roma")).first()).containsEntry("_id", 1);
        assertThat(next.countDocuments()).isEqualTo(2);
        assertThat(next.listIndexes().map(index -> index.getString("name"))).contains("name_1");
        assertThat(things().countDocuments()).isZero();
    }
}
