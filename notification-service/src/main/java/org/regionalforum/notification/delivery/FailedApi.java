package org.regionalforum.notification.delivery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.regionalforum.kit.web.Versioned;
import org.regionalforum.notification.notice.DeliveryFailure;
import org.regionalforum.notification.notice.MailDelivery;
import org.regionalforum.notification.notice.Notice;
import org.regionalforum.notification.notice.NoticeKind;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What could not be brought by e-mail, for the staff of a network. */
@RestController
@RequestMapping("${forum.api}/failed-deliveries")
@Tag(name = "deliveries")
class FailedApi {
    private final FailedDesk desk;

    FailedApi(FailedDesk desk) {
        this.desk = desk;
    }

    /**
     * A delivery.
     *
     * @param version for If-Match
     * @param reason of the last failure; absent unless the state is FAILED or one is waiting after a failure
     */
    record Delivery(
            String notice,
            long version,
            NoticeKind kind,
            String network,
            @Nullable String organisation,
            MailDelivery.State state,
            int attempts,
            @Nullable DeliveryFailure reason,
            Instant at) {
        static Delivery of(Notice notice) {
            MailDelivery mail = Objects.requireNonNull(notice.mail());
            return new Delivery(
                    notice.id().value(),
                    notice.version(),
                    notice.kind(),
                    notice.matter().network(),
                    notice.matter().organisation(),
                    mail.state(),
                    mail.attempts(),
                    mail.failure(),
                    mail.at());
        }
    }

    @GetMapping
    @Operation(operationId = "listFailedDeliveries", summary = "Mails of a network that could not be delivered")
    Items<Delivery> list(Actor actor, @RequestParam String network, @Parameter(hidden = true) Cursor cursor) {
        return Items.page(
                        desk.list(actor, network, cursor.after(), cursor.limit() + 1),
                        cursor.limit(),
                        notice -> notice.id().value())
                .map(Delivery::of);
    }

    @PostMapping("/{notice}/retry")
    @Operation(operationId = "retryDelivery", summary = "Try a failed mail again")
    ResponseEntity<Delivery> retry(Actor actor, @PathVariable String notice, Expected expected) {
        Notice again = desk.retry(actor, notice, expected);
        return Versioned.ok(again, Delivery.of(again));
    }
}
