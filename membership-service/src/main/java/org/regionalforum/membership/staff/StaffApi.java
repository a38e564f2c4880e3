package org.regionalforum.membership.staff;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.web.Versioned;
import org.regionalforum.membership.network.NetworkId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The staff of a network and those invited to it. */
@Tag(name = "staff")
@RestController
@RequestMapping("${forum.api}")
class StaffApi {
    private final StaffDesk desk;

    StaffApi(StaffDesk desk) {
        this.desk = desk;
    }

    /** Whom to invite, and in which language ({@code it} or {@code en}) to write. */
    record Invite(@NotBlank String email, @Nullable String language) {}

    record StaffView(List<MemberView> members, List<InvitationView> invitations) {}

    record MemberView(String person, String name, String email, Instant since) {}

    record InvitationView(String invitation, String email, Instant expiresAt) {
        static InvitationView of(Invitation invitation) {
            return new InvitationView(invitation.code(), invitation.email(), invitation.expiresAt());
        }
    }

    @GetMapping("/networks/{network}/staff")
    ResponseEntity<StaffView> staff(Actor actor, @PathVariable String network) {
        Staffing staff = desk.of(actor, new NetworkId(network));
        return Versioned.ok(
                staff,
                new StaffView(
                        staff.members().stream()
                                .map(m -> new MemberView(m.person(), m.name(), m.email(), m.since()))
                                .toList(),
                        staff.invitations().stream().map(InvitationView::of).toList()));
    }

    @PostMapping("/networks/{network}/staff")
    @ResponseStatus(HttpStatus.CREATED)
    InvitationView invite(Actor actor, @PathVariable String network, Once once, @Valid @RequestBody Invite invite) {
        Locale language = "en".equals(invite.language()) ? Locale.ENGLISH : Locale.ITALIAN;
        return InvitationView.of(desk.invite(actor, new NetworkId(network), invite.email(), language, once));
    }

    @DeleteMapping("/networks/{network}/staff/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable String network, @PathVariable String person, Expected expected) {
        desk.remove(actor, new NetworkId(network), person, expected);
    }
}
