package org.regionalforum.bad.one;

import java.net.http.HttpClient;
import java.time.LocalDate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.regionalforum.bad.two.ThingHelper;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.EventType;
import org.regionalforum.kit.aggregate.StoreParts;
import org.regionalforum.kit.aggregate.TypedId;
import org.springframework.util.StringUtils;

record ThingId(String value) implements TypedId {}

sealed interface ThingFact {
    @EventType("ThingDone")
    record Done(String thing) implements ThingFact {}
}

/** An aggregate that knows a framework and reads the machine's clock. */
final class FlawedThing extends Aggregate<ThingId, ThingFact> {
    FlawedThing(ThingId id) {
        super(id);
    }

    void act(String name) {
        if (StringUtils.hasText(name) && LocalDate.now().isLeapYear()) {
            announce(new ThingFact.Done(name));
        }
    }
}

final class Things extends AggregateStore<ThingId, FlawedThing> {
    Things(StoreParts parts) {
        super(parts, FlawedThing.class, "things");
    }
}

/** An edge that sees a store, asks another service and talks to the broker. */
final class ThingApi {
    private final Things things;
    private final HttpClient http;
    private final KafkaProducer<String, String> producer;
    private final ThingHelper helper;

    ThingApi(Things things, HttpClient http, KafkaProducer<String, String> producer, ThingHelper helper) {
        this.things = things;
        this.http = http;
        this.producer = producer;
        this.helper = helper;
    }

    @Override
    public String toString() {
        return things + " " + http + " " + producer + " " + helper;
    }
}
