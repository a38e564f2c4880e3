package org.regionalforum.kit.aggregate;

import java.time.InstantSource;
import org.regionalforum.kit.cause.Spans;
import org.regionalforum.kit.outbox.Outbox;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * What every aggregate store works with; a bean of the kit.
 *
 * @param mongo the service's database
 * @param outbox brings announced facts to the broker
 * @param facts writes facts in their wire form
 * @param clock the machine's clock, for leases and the times of facts
 * @param spans show each write in the trace of what set it off
 */
public record StoreParts(MongoTemplate mongo, Outbox outbox, FactWriter facts, InstantSource clock, Spans spans) {}
