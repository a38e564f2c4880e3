package org.regionalforum.benchmark.relay;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.regionalforum.kit.outbox.Lease;
import org.regionalforum.kit.outbox.Outbox;
import org.regionalforum.kit.outbox.PendingFact;

/** As if the process had died after each write: leases that have run out, and nobody who sends. */
final class NobodyAtHome implements Outbox {
    @Override
    public void attach(MongoCollection<Document> collection) {}

    @Override
    public Lease newLease() {
        return new Lease("gone", Instant.EPOCH);
    }

    @Override
    public void hand(
            MongoCollection<Document> collection, String id, long version, Lease lease, List<PendingFact> facts) {}

    @Override
    public void wake(MongoCollection<Document> collection, String id) {}
}
