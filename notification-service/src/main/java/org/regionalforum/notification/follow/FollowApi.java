package org.regionalforum.notification.follow;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a person with an account follows. Both changes may be repeated: what is followed is a set. */
@RestController
@RequestMapping("${forum.api}/follows")
@Tag(name = "follows")
class FollowApi {
    private final FollowDesk desk;

    FollowApi(FollowDesk desk) {
        this.desk = desk;
    }

    /**
     * Something followed: one of network, organisation and country.
     *
     * @param ballot one ballot of the network; absent for all that the network decides
     * @param organisation id of an organisation, for its projects
     * @param country ISO 3166-1 alpha-2 code, for the projects with it
     */
    record Follow(
            @Nullable String network,
            @Nullable String ballot,
            @Nullable String organisation,
            @Nullable String country) {}

    record Follows(List<Follow> items) {}

    @GetMapping
    @Operation(operationId = "listFollows", summary = "What I follow")
    Follows mine(Actor actor) {
        return new Follows(desk.of(actor).stream()
                .map(topic -> new Follow(topic.network(), topic.ballot(), topic.organisation(), topic.country()))
                .toList());
    }

    @PostMapping
    @Operation(
            operationId = "follow",
            summary = "Follow a network, one of its ballots, an organisation or a country; again changes nothing")
    Follows follow(Actor actor, @RequestBody Follow follow) {
        desk.follow(actor, new Topic(follow.network(), follow.ballot(), follow.organisation(), follow.country()));
        return mine(actor);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "unfollow", summary = "Follow it no longer; again changes nothing")
    void leave(
            Actor actor,
            @RequestParam(required = false) @Nullable String network,
            @RequestParam(required = false) @Nullable String ballot,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String country) {
        desk.leave(actor, new Topic(network, ballot, organisation, country));
    }
}
