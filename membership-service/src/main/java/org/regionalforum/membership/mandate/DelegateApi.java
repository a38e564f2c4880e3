package org.regionalforum.membership.mandate;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.regionalforum.membership.mandate.DelegateDesk.Missing;
import org.regionalforum.membership.network.NetworkId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The members that nobody can vote for, for the network's staff. */
@Tag(name = "mandates")
@RestController
@RequestMapping("${forum.api}/networks/{network}/members-without-delegate")
class DelegateApi {
    private final DelegateDesk desk;

    DelegateApi(DelegateDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Items<Missing> missing(Actor actor, @PathVariable String network, Cursor cursor) {
        List<Missing> page = desk.missing(actor, new NetworkId(network)).stream()
                .filter(line -> cursor.after() == null || line.organisation().compareTo(cursor.after()) > 0)
                .limit(cursor.limit() + 1L)
                .toList();
        return Items.page(page, cursor.limit(), Missing::organisation);
    }
}
