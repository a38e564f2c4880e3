package org.regionalforum.forum.rulebook;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.rule.Presets;
import org.regionalforum.forum.rule.RuleSet;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.Items;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rule sets of a network: anybody reads them, staff adopt new versions. */
@Tag(name = "rule-sets")
@RestController
@RequestMapping("${forum.api}")
class RulebookApi {
    private final RulebookDesk desk;

    RulebookApi(RulebookDesk desk) {
        this.desk = desk;
    }

    /** A preset with the network's own articles, or whole rules of its own; one of the two. */
    record Adopting(
            @Nullable String preset,
            @Nullable String adoptedBy,
            @Nullable String withoutMeetingBy,
            RuleSet.@Nullable Support support,
            @Nullable Boolean voteMayChange,
            @Nullable RuleSet rules) {}

    record AdoptedView(LocalDate on, RuleSet rules) {}

    @GetMapping("/networks/{network}/rule-sets")
    Items<AdoptedView> ruleSets(@PathVariable String network) {
        return new Items<>(
                desk.adopted(network).stream()
                        .map(adopted -> new AdoptedView(adopted.on(), adopted.rules()))
                        .toList(),
                null);
    }

    @PostMapping("/networks/{network}/rule-sets")
    @ResponseStatus(HttpStatus.CREATED)
    RuleSet adopt(Actor actor, @PathVariable String network, Once once, @Valid @RequestBody Adopting adopting) {
        NetworkId of = new NetworkId(network);
        RuleSet own = adopting.rules();
        if (own != null) {
            return desk.adopt(actor, of, own, once);
        }
        String preset = adopting.preset();
        if (preset == null) {
            throw Refusal.field("preset", "field.notblank");
        }
        return desk.adopt(
                actor,
                of,
                new RulebookDesk.Adoption(
                        preset,
                        adopting.adoptedBy(),
                        adopting.withoutMeetingBy(),
                        adopting.support(),
                        adopting.voteMayChange()),
                once);
    }

    /** The rule sets that come with the platform. */
    @GetMapping("/rule-set-presets")
    Items<RuleSet> presets() {
        return new Items<>(Presets.all(), null);
    }
}
