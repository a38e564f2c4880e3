package org.regionalforum.benchmark.sample;

import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.conversions.Bson;
import org.regionalforum.benchmark.sample.PaperFact.PaperWritten;
import org.regionalforum.kit.inbox.FactMeta;
import org.regionalforum.kit.inbox.ModelWrite;

/** The read model of papers; knows when the first fact came and how many. */
public final class PaperModel {
    /** Where it stands in the service's database. */
    public static final String COLLECTION = "paperModel";

    private final AtomicLong first = new AtomicLong();
    private final AtomicLong count = new AtomicLong();

    List<ModelWrite> writes(PaperWritten fact, FactMeta meta) {
        if (count.getAndIncrement() == 0) {
            first.set(System.nanoTime());
        }
        return List.of(ModelWrite.upsert(COLLECTION, fact.paper(), changes(fact)));
    }

    /** What a fact changes in its document. */
    public static Bson changes(PaperWritten fact) {
        return Updates.combine(
                Updates.set("network", fact.network()),
                Updates.set("title", fact.title()),
                Updates.set("text", fact.text()),
                Updates.set("on", fact.on()));
    }

    /** How many facts came, counting those that came again. */
    public long count() {
        return count.get();
    }

    /** When the first came, as {@link System#nanoTime}. */
    public long first() {
        return first.get();
    }

    /** Counts from nothing again. */
    public void forget() {
        count.set(0);
    }
}
