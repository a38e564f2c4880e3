package org.regionalforum.notification.webhook;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.due.DueHandler;
import org.regionalforum.kit.due.DueJob;
import org.regionalforum.kit.due.DueJobs;
import org.regionalforum.kit.due.OnClock;
import org.regionalforum.kit.inbox.FactMeta;
import org.regionalforum.kit.inbox.NotYet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the calls: one for each public fact and subscriber, tried as a due job until it is taken or given up. */
@Component
class CallDesk implements DueHandler {
    private static final Logger log = LoggerFactory.getLogger(CallDesk.class);
    private static final String KIND = "webhook";

    private final Webhooks webhooks;
    private final Calls calls;
    private final Payloads payloads;
    private final Caller caller;
    private final DueJobs jobs;
    private final InstantSource clock;

    CallDesk(
            Webhooks webhooks,
            Calls calls,
            Payloads payloads,
            Caller caller,
            DueJobs jobs,
            InstantSource machineClock) {
        this.webhooks = webhooks;
        this.calls = calls;
        this.payloads = payloads;
        this.caller = caller;
        this.jobs = jobs;
        this.clock = machineClock;
    }

    void announce(PublicFact fact, FactMeta meta) {
        if (!payloads.heardOf(fact.title())) {
            throw new NotYet("text " + fact.title());
        }
        String data = payloads.data(fact);
        for (Webhook webhook : webhooks.of(fact.network())) {
            if (webhook.state() == Webhook.State.ACTIVE) {
                make(new Call(webhook, meta, data, fact.title()));
            }
        }
    }

    /** Met again, it is only made sure that somebody will try it. */
    private void make(Call fresh) {
        try {
            calls.keep(fresh);
        } catch (KeyTaken before) {
            if (calls.require(fresh.id()).state() != Call.State.WAITING
                    || jobs.dueAt(KIND, fresh.id().value()).isPresent()) {
                return;
            }
        }
        schedule(fresh);
    }

    /** Has a call tried now. */
    void schedule(Call call) {
        jobs.schedule(KIND, call.id().value(), now(), OnClock.MACHINE);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Result run(DueJob job) {
        Optional<Call> found = calls.find(new CallId(job.key()));
        if (found.isEmpty() || found.get().state() != Call.State.WAITING) {
            return Result.done();
        }
        Call call = found.get();
        Answer answer = post(call);
        if (answer.failure() == CallFailure.GONE) {
            webhooks.change(call.webhook(), webhook -> webhook.stop(CallFailure.GONE));
            log.warn(
                    "Webhook {} answered 410 and is called no more",
                    call.webhook().value());
        }
        double chance = ThreadLocalRandom.current().nextDouble();
        Call after = calls.change(call.id(), c -> c.tried(answer, now(), chance));
        log.info(
                "Call {}: status {}, {}, {} ms",
                call.id().value(),
                answer.status(),
                answer.failure() == null ? "taken" : answer.failure().key(),
                answer.millis());
        Instant next = after.nextAt();
        return next == null ? Result.done() : Result.again(next);
    }

    private Answer post(Call call) {
        Optional<Webhook> webhook = webhooks.find(call.webhook()).filter(w -> w.state() == Webhook.State.ACTIVE);
        String url = webhook.map(Webhook::url).orElse(null);
        if (webhook.isEmpty() || url == null) {
            return Answer.none(CallFailure.NOT_WANTED, 0);
        }
        String body = payloads.of(call);
        Instant at = now();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", call.id().value());
        headers.put("webhook-timestamp", String.valueOf(at.getEpochSecond()));
        headers.put(
                "webhook-signature",
                Signature.of(webhook.get().usedAt(at), call.id().value(), at, body));
        return caller.post(URI.create(url), headers, body);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
