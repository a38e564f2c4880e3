package org.regionalforum.membership.member;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.web.Versioned;
import org.regionalforum.membership.member.Membership.EndCause;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.organisation.OrganisationId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A member's term as those see it who may end it. */
@Tag(name = "memberships")
@RestController
@RequestMapping("${forum.api}/networks/{network}/members/{organisation}")
class MemberApi {
    private final MemberDesk desk;

    MemberApi(MemberDesk desk) {
        this.desk = desk;
    }

    record TermView(
            String membership,
            String network,
            String organisation,
            String actorType,
            String standing,
            LocalDate since,
            @Nullable LocalDate until,
            int weight,
            boolean suspended,
            @Nullable String suspensionReasons,
            @Nullable String endCause,
            @Nullable String endReasons) {
        static TermView of(Membership term) {
            Suspension suspension = term.suspension();
            return new TermView(
                    term.id().value(),
                    term.network(),
                    term.organisation().value(),
                    term.actorType(),
                    term.standing(),
                    term.since(),
                    term.until(),
                    term.weight(),
                    term.suspended(),
                    suspension == null ? null : suspension.reasons(),
                    term.endCause(),
                    term.endReasons());
        }
    }

    /** The end of a membership; {@code until} is the first day out, tomorrow where none is named. */
    record End(
            @NotNull EndCause cause,
            @Nullable LocalDate until,
            @Nullable String reasons) {}

    @GetMapping
    ResponseEntity<TermView> term(Actor actor, @PathVariable String network, @PathVariable String organisation) {
        Membership term = desk.term(actor, new NetworkId(network), new OrganisationId(organisation));
        return answer(term);
    }

    @PostMapping("/end")
    ResponseEntity<TermView> end(
            Actor actor,
            @PathVariable String network,
            @PathVariable String organisation,
            Expected expected,
            @Valid @RequestBody End end) {
        Membership term = desk.end(
                actor,
                new NetworkId(network),
                new OrganisationId(organisation),
                expected,
                end.cause(),
                end.until(),
                end.reasons());
        return answer(term);
    }

    /** The reasons of a suspension; the member reads them. */
    record Suspend(@NotBlank String reasons) {}

    /** So many votes; {@code register} is the number in the register of the Third Sector, where it is needed. */
    record Weigh(
            @NotNull Integer weight,
            @NotBlank String reason,
            @Nullable String register) {}

    @PostMapping("/suspension")
    ResponseEntity<TermView> suspend(
            Actor actor,
            @PathVariable String network,
            @PathVariable String organisation,
            Expected expected,
            @Valid @RequestBody Suspend suspend) {
        return answer(desk.suspend(
                actor, new NetworkId(network), new OrganisationId(organisation), expected, suspend.reasons()));
    }

    @PostMapping("/reinstatement")
    ResponseEntity<TermView> reinstate(
            Actor actor, @PathVariable String network, @PathVariable String organisation, Expected expected) {
        return answer(desk.reinstate(actor, new NetworkId(network), new OrganisationId(organisation), expected));
    }

    @PutMapping("/weight")
    ResponseEntity<TermView> weigh(
            Actor actor,
            @PathVariable String network,
            @PathVariable String organisation,
            Expected expected,
            @Valid @RequestBody Weigh weigh) {
        return answer(desk.weigh(
                actor,
                new NetworkId(network),
                new OrganisationId(organisation),
                expected,
                new VoteWeight(weigh.weight(), weigh.reason(), weigh.register())));
    }

    private static ResponseEntity<TermView> answer(Membership term) {
        return Versioned.ok(term, TermView.of(term));
    }
}
