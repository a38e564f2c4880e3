package org.regionalforum.membership.member;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.web.Versioned;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.organisation.Organisation;
import org.regionalforum.membership.organisation.OrganisationId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The address of a member itself, at which it is told of ballots and of changes to its delegates. */
@Tag(name = "memberships")
@RestController
@RequestMapping("${forum.api}/networks/{network}/members/{organisation}/contact")
class ContactApi {
    private final MemberDesk desk;

    ContactApi(MemberDesk desk) {
        this.desk = desk;
    }

    record ContactView(String organisation, @Nullable String email) {
        static ContactView of(Organisation organisation) {
            return new ContactView(
                    organisation.id().value(),
                    organisation.contact() == null
                            ? null
                            : organisation.contact().email());
        }
    }

    record Reach(@NotBlank String email) {}

    @GetMapping
    ResponseEntity<ContactView> contact(Actor actor, @PathVariable String network, @PathVariable String organisation) {
        return answer(desk.reached(actor, new NetworkId(network), new OrganisationId(organisation)));
    }

    @PutMapping
    ResponseEntity<ContactView> reach(
            Actor actor,
            @PathVariable String network,
            @PathVariable String organisation,
            Expected expected,
            @Valid @RequestBody Reach reach) {
        return answer(
                desk.reachAt(actor, new NetworkId(network), new OrganisationId(organisation), expected, reach.email()));
    }

    private static ResponseEntity<ContactView> answer(Organisation organisation) {
        return Versioned.ok(organisation, ContactView.of(organisation));
    }
}
