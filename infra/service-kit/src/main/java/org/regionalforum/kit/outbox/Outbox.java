package org.regionalforum.kit.outbox;

import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.Document;

/** What a store tells the relay. Nothing here may fail a command: what is not handed over is found by the sweep. */
public interface Outbox {
    /** Makes the collection's pending facts the relay's business. */
    void attach(MongoCollection<Document> collection);

    /** A lease that a write may take for the relay of this process. */
    Lease newLease();

    /** Hands over the facts of a document that was written with this lease and had nothing else pending. */
    void hand(MongoCollection<Document> collection, String id, long version, Lease lease, List<PendingFact> facts);

    /** Says that a document has pending facts. */
    void wake(MongoCollection<Document> collection, String id);
}
