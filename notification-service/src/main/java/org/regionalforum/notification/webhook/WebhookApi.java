package org.regionalforum.notification.webhook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.regionalforum.kit.web.Versioned;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Systems that get a network's public decisions, for its staff. */
@RestController
@RequestMapping("${forum.api}/webhooks")
@Tag(name = "webhooks")
class WebhookApi {
    private final WebhookDesk desk;

    WebhookApi(WebhookDesk desk) {
        this.desk = desk;
    }

    /** A system to be called. */
    record NewWebhook(String network, String url, String description) {}

    /**
     * A subscriber.
     *
     * @param version for If-Match
     * @param stoppedBy why it is called no more; absent while it is
     * @param olderSecretUntil until when calls are signed with the secret before the newest too
     * @param secret only in the answer that made it
     */
    record Subscriber(
            String id,
            long version,
            String network,
            @Nullable String url,
            String description,
            Webhook.State state,
            @Nullable CallFailure stoppedBy,
            Instant createdAt,
            @Nullable Instant olderSecretUntil,
            @Nullable String secret) {}

    record Subscribers(List<Subscriber> items) {}

    /**
     * A call.
     *
     * @param id sent as {@code webhook-id}
     * @param cause id of the fact
     * @param nextAt when it is tried next; absent when it is not any more
     */
    record Delivery(
            String id,
            String type,
            String cause,
            Call.State state,
            Instant time,
            List<Call.Try> tries,
            @Nullable Instant nextAt) {
        static Delivery of(Call call) {
            return new Delivery(
                    call.id().value(),
                    call.type(),
                    call.cause(),
                    call.state(),
                    call.time(),
                    call.tries(),
                    call.nextAt());
        }
    }

    @GetMapping
    @Operation(operationId = "listWebhooks", summary = "Systems that are called when the network decides")
    Subscribers list(Actor actor, @RequestParam String network) {
        return new Subscribers(desk.of(actor, network).stream()
                .map(webhook -> shown(webhook, false))
                .toList());
    }

    @PostMapping
    @Operation(operationId = "createWebhook", summary = "Have a system called; the answer shows its secret, once")
    ResponseEntity<Subscriber> create(Actor actor, Once once, @RequestBody NewWebhook fresh) {
        Webhook made = desk.create(actor, fresh.network(), fresh.url(), fresh.description(), once);
        return Versioned.created(
                made, "/api/notifications/webhooks/" + made.id().value(), shown(made, true));
    }

    @GetMapping("/{webhook}")
    @Operation(operationId = "getWebhook", summary = "One system that is called")
    ResponseEntity<Subscriber> one(Actor actor, @PathVariable String webhook) {
        Webhook found = desk.require(actor, webhook);
        return Versioned.ok(found, shown(found, false));
    }

    @PostMapping("/{webhook}/secret")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "A new secret, shown once; for a day calls are signed with both")
    ResponseEntity<Subscriber> rotate(Actor actor, @PathVariable String webhook, Expected expected) {
        Webhook rotated = desk.rotate(actor, webhook, expected);
        return Versioned.ok(rotated, shown(rotated, true));
    }

    @PostMapping("/{webhook}/activation")
    @Operation(operationId = "activateWebhook", summary = "Call a system again that had answered 410")
    ResponseEntity<Subscriber> activate(Actor actor, @PathVariable String webhook, Expected expected) {
        Webhook active = desk.activate(actor, webhook, expected);
        return Versioned.ok(active, shown(active, false));
    }

    @DeleteMapping("/{webhook}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteWebhook", summary = "Call a system no more; its address and secrets are erased")
    void delete(Actor actor, @PathVariable String webhook, Expected expected) {
        desk.delete(actor, webhook, expected);
    }

    @GetMapping("/{webhook}/deliveries")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "What was sent to a system and what came of it, newest first")
    Items<Delivery> deliveries(Actor actor, @PathVariable String webhook, @Parameter(hidden = true) Cursor cursor) {
        return Items.page(desk.calls(actor, webhook, cursor.after(), cursor.limit() + 1), cursor.limit(), Call::place)
                .map(Delivery::of);
    }

    @PostMapping("/{webhook}/deliveries/{delivery}/replay")
    @Operation(operationId = "replayWebhookDelivery", summary = "Send it again, with the same id")
    Delivery replay(Actor actor, @PathVariable String webhook, @PathVariable String delivery) {
        return Delivery.of(desk.replay(actor, webhook, delivery));
    }

    private Subscriber shown(Webhook webhook, boolean withSecret) {
        return new Subscriber(
                webhook.id().value(),
                webhook.version(),
                webhook.network(),
                webhook.url(),
                webhook.description(),
                webhook.state(),
                webhook.stoppedBy(),
                webhook.createdAt(),
                webhook.olderUntil(desk.now()),
                withSecret ? webhook.newest().value() : null);
    }
}
