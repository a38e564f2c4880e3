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
     * Something followed.
     *
     * @param ballot one ballot of the network; absent for all that the network decides
     */
    record Follow(String network, @Nullable String ballot) {}

    record Follows(List<Follow> items) {}

    @GetMapping
    @Operation(operationId = "listFollows", summary = "What I follow")
    Follows mine(Actor actor) {
        return new Follows(desk.of(actor).stream()
                .map(topic -> new Follow(topic.network(), topic.ballot()))
                .toList());
    }

    @PostMapping
    @Operation(operationId = "follow", summary = "Follow a network or one of its ballots; again changes nothing")
    Follows follow(Actor actor, @RequestBody Follow follow) {
        desk.follow(actor, new Topic(follow.network(), follow.ballot()));
        return mine(actor);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "unfollow", summary = "Follow it no longer; again changes nothing")
    void leave(Actor actor, @RequestParam String network, @RequestParam(required = false) @Nullable String ballot) {
        desk.leave(actor, new Topic(network, ballot));
    }
}
