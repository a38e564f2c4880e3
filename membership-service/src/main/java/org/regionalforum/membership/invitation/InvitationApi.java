package org.regionalforum.membership.invitation;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.web.Items;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The invitations to the person who asks: to a network's staff, or to act for an organisation. */
@Tag(name = "invitations")
@RestController
@RequestMapping("${forum.api}/invitations")
class InvitationApi {
    private final Invitations invitations;

    InvitationApi(Invitations invitations) {
        this.invitations = invitations;
    }

    /** An invitation; without organisation and rank it is one to the network's staff. */
    record InvitationView(
            String invitation,
            String network,
            Instant expiresAt,
            @Nullable String organisation,
            @Nullable String organisationName,
            @Nullable String rank,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {
        static InvitationView of(OpenInvitation open) {
            OpenInvitation.Post post = open.post();
            return new InvitationView(
                    open.code(),
                    open.network().value(),
                    open.expiresAt(),
                    post == null ? null : post.organisation(),
                    post == null ? null : post.organisationName(),
                    post == null ? null : post.rank(),
                    post == null ? null : post.since(),
                    post == null ? null : post.until());
        }
    }

    record AcceptedView(String network, @Nullable String mandate) {}

    @GetMapping
    Items<InvitationView> waiting(Actor actor) {
        return new Items<>(
                invitations.waitingFor(actor).stream().map(InvitationView::of).toList(), null);
    }

    @PostMapping("/{invitation}/acceptance")
    AcceptedView accept(Actor actor, @PathVariable String invitation) {
        Inviting.Accepted accepted = invitations.accept(actor, invitation);
        return new AcceptedView(accepted.network().value(), accepted.mandate());
    }

    @PostMapping("/{invitation}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(Actor actor, @PathVariable String invitation) {
        invitations.decline(actor, invitation);
    }
}
