package org.regionalforum.notification.inbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What happens in a person's inbox, as it happens. */
@RestController
@Tag(name = "inbox")
class StreamApi {
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Listeners listeners;
    private final InstantSource clock;

    StreamApi(Listeners listeners, InstantSource machineClock) {
        this.listeners = listeners;
        this.clock = machineClock;
    }

    @GetMapping(path = "${forum.api}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "streamInbox",
            summary = "Server-sent events: each new notice, and the unread count when it changes",
            description =
                    "Events have no name; their data is {type: notice|unread, unread, notice}. A notice's event has its"
                            + " number as id: a reader that sends Last-Event-ID gets all after it. Ends with the token.")
    SseEmitter stream(
            Actor actor,
            @Parameter(hidden = true) @AuthenticationPrincipal Jwt token,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        Instant ends = token.getExpiresAt();
        return listeners.open(
                actor.person(),
                actor.language(),
                ends == null ? clock.instant().plus(LONGEST) : ends,
                number(lastEventId));
    }

    /** What is no number of ours begins anew, as a reader without one does. */
    private static @Nullable Long number(@Nullable String lastEventId) {
        return lastEventId != null && lastEventId.matches("\\d{1,18}") ? Long.valueOf(lastEventId) : null;
    }
}
