package org.regionalforum.membership.mandate;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.web.Items;
import org.regionalforum.kit.web.Versioned;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.organisation.OrganisationId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who acts for an organisation in a network. */
@Tag(name = "mandates")
@RestController
@RequestMapping("${forum.api}")
class MandateApi {
    private static final String OF = "/networks/{network}/members/{organisation}/mandates";

    private final MandateDesk desk;

    MandateApi(MandateDesk desk) {
        this.desk = desk;
    }

    /** Whom to ask; {@code until} is the first day on which it no longer holds, {@code act} is needed of staff. */
    record Appoint(
            @NotBlank String email,
            @NotNull Rank rank,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String act,
            @Nullable String language) {
        Asked asked(Actor actor) {
            Locale written =
                    language == null ? actor.language() : "en".equals(language) ? Locale.ENGLISH : Locale.ITALIAN;
            return new Asked(email, rank, since, until, act, written);
        }
    }

    /** The act on which staff end it; the representative and the holder need none. */
    record End(@Nullable String act) {}

    @GetMapping(OF)
    Items<MandateView> all(Actor actor, @PathVariable String network, @PathVariable String organisation) {
        return new Items<>(
                desk.of(actor, new NetworkId(network), new OrganisationId(organisation)).stream()
                        .map(MandateView::of)
                        .toList(),
                null);
    }

    @PostMapping(OF)
    ResponseEntity<MandateView> appoint(
            Actor actor,
            @PathVariable String network,
            @PathVariable String organisation,
            Once once,
            @Valid @RequestBody Appoint appoint) {
        Mandate offered = desk.appoint(
                actor, new NetworkId(network), new OrganisationId(organisation), appoint.asked(actor), once);
        String address = "/api/membership" + OF.replace("{network}", network).replace("{organisation}", organisation);
        return Versioned.created(offered, address + "/" + offered.id().value(), MandateView.of(offered));
    }

    @GetMapping(OF + "/{mandate}")
    ResponseEntity<MandateView> one(
            Actor actor,
            @PathVariable String network,
            @PathVariable String organisation,
            @PathVariable String mandate) {
        return answer(
                desk.one(actor, new NetworkId(network), new OrganisationId(organisation), new MandateId(mandate)));
    }

    @PostMapping(OF + "/{mandate}/end")
    ResponseEntity<MandateView> end(
            Actor actor,
            @PathVariable String network,
            @PathVariable String organisation,
            @PathVariable String mandate,
            Expected expected,
            @RequestBody(required = false) @Nullable End end) {
        return answer(desk.end(
                actor,
                new NetworkId(network),
                new OrganisationId(organisation),
                new MandateId(mandate),
                expected,
                end == null ? null : end.act()));
    }

    /** The mandates of the person who asks, those that are over too. */
    @GetMapping("/mandates")
    Items<MandateView> mine(Actor actor) {
        return new Items<>(desk.heldBy(actor).stream().map(MandateView::of).toList(), null);
    }

    private static ResponseEntity<MandateView> answer(Mandate mandate) {
        return Versioned.ok(mandate, MandateView.of(mandate));
    }
}
