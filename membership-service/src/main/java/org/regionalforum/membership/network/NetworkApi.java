package org.regionalforum.membership.network;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.web.Items;
import org.regionalforum.kit.web.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Networks: who they are, and the opening of a new one. */
@Tag(name = "networks")
@RestController
@RequestMapping("${forum.api}/networks")
class NetworkApi {
    private final NetworkDesk desk;
    private final LawClock clock;

    NetworkApi(NetworkDesk desk, LawClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** A network to be opened; {@code network} is its short name in addresses. */
    record Founding(
            @NotBlank String network,
            @NotBlank String name,
            @NotBlank String shortName,
            @NotNull Integer founded,
            @NotNull Preset preset,
            @Nullable String legalForm,
            @NotBlank String territory,
            @Nullable String proposer,
            @Nullable String vision,
            @Nullable Integer decisionDays,
            @Nullable Integer appealDays) {}

    /** A network as everybody sees it. */
    record NetworkView(
            String network,
            String name,
            String shortName,
            int founded,
            Preset preset,
            @Nullable String legalForm,
            String territory,
            @Nullable String proposer,
            @Nullable String vision,
            int decisionDays,
            int appealDays) {
        static NetworkView of(Network network) {
            Charter charter = network.charter();
            return new NetworkView(
                    network.id().value(),
                    charter.name(),
                    charter.shortName(),
                    charter.founded(),
                    charter.preset(),
                    charter.legalForm(),
                    charter.territory(),
                    charter.proposer(),
                    charter.vision(),
                    charter.decisionDays(),
                    charter.appealDays());
        }
    }

    @GetMapping
    Items<NetworkView> networks() {
        List<NetworkView> all = desk.all().stream().map(NetworkView::of).toList();
        return new Items<>(all, null);
    }

    @GetMapping("/{network}")
    ResponseEntity<NetworkView> network(@PathVariable String network) {
        Network found = desk.one(new NetworkId(network));
        return Versioned.ok(found, NetworkView.of(found));
    }

    @PostMapping
    ResponseEntity<NetworkView> found(Actor actor, Once once, @Valid @RequestBody Founding founding) {
        Charter charter = Charter.of(
                founding.name(),
                founding.shortName(),
                founding.founded(),
                founding.preset(),
                founding.legalForm(),
                founding.territory(),
                founding.proposer(),
                founding.vision(),
                founding.decisionDays(),
                founding.appealDays(),
                clock.today());
        Network network = desk.found(actor, NetworkId.chosen(founding.network()), charter, once);
        return Versioned.created(
                network, "/api/membership/networks/" + network.id().value(), NetworkView.of(network));
    }
}
